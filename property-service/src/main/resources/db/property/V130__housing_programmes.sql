-- Housing programmes and their targets (S4 附件 1-4). A programme's id is told apart by its region alone, so people may ask
-- for it without.
select document_list('programme_list', '{region,kind}');
select document_list('programme_target_list', '{region,kind,year,met,reported_on}');
select list_column('programme_target_list', 'programme_id', $$substring(document ->> 'programme' from '[^/]+$')$$);
