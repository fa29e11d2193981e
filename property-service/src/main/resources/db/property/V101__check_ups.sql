-- Check-ups that are due or were performed, and where each building lies.
create table check_up (
    check_up text collate "C" primary key,
    building text collate "C" not null,
    body text not null,
    due_on date not null,
    missed boolean not null default false,
    performed_on date,
    overall text
);
create index check_up_due on check_up (due_on, check_up);
create index check_up_building on check_up (building, due_on, check_up);

-- A building lies in its own region where it was admitted, in its project's where it was registered.
create table check_up_region (
    subject text collate "C" primary key,
    region text,
    project text
);
