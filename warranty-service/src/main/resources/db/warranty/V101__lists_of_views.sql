-- The lists of this service as documents of their views; before, tables kept by hand.
select document_list('repair_list', '{building,place,state,contractor,requester,due_on,overdue_since,requested_on}');
-- What is overdue comes first, then by the day that is or was the last.
select list_column('repair_list', 'pressing', $$
    case when document ->> 'overdueSince' is null then '1 ' || (document ->> 'dueOn')
         else '0 ' || (document ->> 'overdueSince') end$$);

select document_list('warranty_list', '{}'); -- the clocks; listed are their terms
select document_list('term_list', '{building,place,clock,ends_on,revisit}');

select document_list('delivery_list', '{building,place,state}');

drop view reader_premises;
drop table reader_building, reader_project, reader_holder, repair_case, warranty_term, delivery_dwelling, delivery;
delete from projection_cursor where name in ('readers', 'repairs', 'terms', 'deliveries');
delete from projection where name in ('readers', 'repairs', 'terms', 'deliveries');
