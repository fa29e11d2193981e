-- Renovations of buildings in use, by the first of their buildings and by their community; and what owners filed of their dwellings.
select document_list('renovation_list', '{community,stage,renovation_class,adds_lift,proposed_on}');
select list_column('renovation_list', 'building', $$document -> 'buildings' ->> 0$$);
select list_elements('renovation_list', 'buildings', $$document -> 'buildings'$$);

select document_list('decoration_list', '{building,place,load_bearing,filed_on,starts_on,ends_on}');
