-- Devices of buildings in use, and by which device's alarm a work order was opened.
select document_list('device_list', '{building,place,kind,stage,next_inspection_on,inspection_body}');
select list_column('device_list', 'community', $$substring(document ->> 'place' from '^community/[^/]+')$$);
select list_column('work_order_list', 'device', list_value('device'));
select list_column('work_order_list', 'community', $$substring(document ->> 'place' from '^community/[^/]+')$$);
