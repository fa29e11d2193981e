-- Who manages which community: the company that was assigned last, by whom, and the first day after its contract.
select document_list('management_list', '{community}');
select list_column('management_list', 'company', $$document -> 'assignments' -> -1 ->> 'company'$$);
select list_column('management_list', 'by', $$document -> 'assignments' -> -1 ->> 'by'$$);
select list_column('management_list', 'until', $$document -> 'assignments' -> -1 ->> 'until'$$);
