-- Facilities that projects owe along with their dwellings (R21).
select document_list('facility_list', '{project,stage}');
select list_column('facility_list', 'kind', 'document -> ''requirement'' ->> ''kind''');
