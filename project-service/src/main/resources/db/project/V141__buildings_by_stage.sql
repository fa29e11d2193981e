-- Buildings by how far they have come and how dangerous they are; what became of them is told, too.
select document_list('building_list_3', '{stage,hazard_grade}');
select list_column('building_list_3', 'region', 'document #>> ''{identity,admission,region}''');
select list_column('building_list_3', 'project', 'document #>> ''{identity,project}''');

drop table building_list_2;
delete from projection_cursor where name = 'building_list_2';
delete from projection where name = 'building_list_2';
