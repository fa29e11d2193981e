-- The cases that nobody has confirmed yet; a row goes when its case is confirmed.
create table open_work_order (
    work_order text collate "C" primary key,
    place text collate "C" not null,
    part text not null,
    kind text not null,
    state text not null,
    repair text,
    requested_on date not null,
    since date not null
);
create index open_work_order_place on open_work_order (place, requested_on, work_order);
