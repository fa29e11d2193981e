-- Grades in the order of their weight: as texts, HIGH would come before LOW. Read as `sort=-severity`.
select list_column('defect_list', 'severity',
    '(case document ->> ''grade'' when ''LOW'' then ''1'' when ''MEDIUM'' then ''2'' when ''HIGH'' then ''3'' end)');
