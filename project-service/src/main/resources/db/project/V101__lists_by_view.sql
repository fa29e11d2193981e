-- Parcels, projects and buildings as their views tell them; before, rows of their own.
select document_list('parcel_list_2', '{stage,transferee}');
select list_column('parcel_list_2', 'region', 'document #>> ''{listing,region}''');

select document_list('project_list_2', '{}');
select list_column('project_list_2', 'region', 'document #>> ''{registration,region}''');
select list_column('project_list_2', 'developer', 'document #>> ''{registration,developer}''');

select document_list('building_list_2', '{}');
select list_column('building_list_2', 'region', 'document #>> ''{identity,admission,region}''');
select list_column('building_list_2', 'project', 'document #>> ''{identity,project}''');

drop table parcel_list, project_list, building_list;
delete from projection_cursor where name in ('parcel_list', 'project_list', 'building_list');
delete from projection where name in ('parcel_list', 'project_list', 'building_list');
