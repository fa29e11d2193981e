-- How the inspection of each dwelling stands, also of one that has not begun; before, two tables kept by hand.
select document_list('unit_inspection_list', '{building,state,since}');

drop table inspection, inspection_dwelling;
delete from projection_cursor where name = 'inspections';
delete from projection where name = 'inspections';
