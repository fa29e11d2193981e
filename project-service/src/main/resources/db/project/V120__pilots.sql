-- Projects that are or were in a pilot library.
select document_list('pilot_list', '{project}');
