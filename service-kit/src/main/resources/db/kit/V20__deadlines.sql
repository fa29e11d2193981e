-- What falls due if nothing happens: recomputed from a stream's state whenever an entry of it is appended.
-- A row stays once it was tried, so that a deadline is recorded once however often it is found.
create table deadline (
    stream   text not null,
    name     text not null,
    due      date not null,
    noun     text not null,
    subject  text not null,
    tried_at timestamptz,
    outcome  text,
    primary key (stream, name, due)
);

create index deadline_open on deadline (due, stream, name) where tried_at is null;
