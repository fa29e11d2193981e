-- The lists of this service as documents of their views; before, tables kept by hand.
select document_list('work_order_list', '{building,place,state,requested_on,since}');

select document_list('check_up_list', '{building,check_up_body,due_on}');
select list_column('check_up_list', 'performed_on', $$document -> 'performed' -> 'source' ->> 'on'$$);

drop table open_work_order, check_up, check_up_region;
delete from projection_cursor where name in ('open-work-orders', 'check-ups-due');
delete from projection where name in ('open-work-orders', 'check-ups-due');
