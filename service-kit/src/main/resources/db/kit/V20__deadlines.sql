-- What falls due if nothing happens: recomputed from a stream's state whenever an entry of it is appended.
-- A row stays once it was tried, so that a deadline is recorded once however often it is found. One that failed is an
-- operator's to look at; the others go on.
create table deadline (
    stream   text not null,
    name     text not null,
    due      date not null,
    noun     text not null,
    subject  text not null,
    tried_at timestamptz,
    outcome  text check (outcome in ('sent', 'needless', 'refused', 'failed')),
    detail   text, -- why it was refused or failed
    primary key (stream, name, due)
);

create index deadline_open on deadline (due, stream, name) where tried_at is null;
create index deadline_failed on deadline (due, stream, name) where outcome = 'failed';
