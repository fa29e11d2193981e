-- Tenancies and designations; the dwellings' own rows are what they are cut from.
select document_list('let_dwelling_list', '{}');
select document_list('tenancy_list', '{building,place}');
select list_column('tenancy_list', 'first_day', $$document ->> 'from'$$);
select list_column('tenancy_list', 'last_day', $$document ->> 'until'$$);

select document_list('designated_dwelling_list', '{}');
select document_list('designation_list', '{building,place,use}');
select list_column('designation_list', 'first_day', $$document ->> 'from'$$);
-- what lasts until it is ended lasts on any day
select list_column('designation_list', 'last_day', $$coalesce(document ->> 'until', '9999-12-31')$$);

