-- The committee that was filed last, and the first day after its term.
select list_column('community_list', 'committee', $$document -> 'committees' -> -1 ->> 'committee'$$);
select list_column('community_list', 'committee_until', $$document -> 'committees' -> -1 ->> 'until'$$);
