-- Entries that were voided, corrected or withdrawn, while whoever relied on them is being put before a person: a page in
-- each transaction, however many there are.
create table disturbed (
    event       uuid        not null,               -- what was said about the entry
    entry       uuid        not null,
    correlation uuid        not null,
    occurred_on date        not null,
    reached     bigint      not null default 0,     -- position of the last dependent that was looked at
    next_at     timestamptz not null default now(), -- when it is looked at next
    trouble     text,                               -- what kept the last look from going on, or null
    primary key (event, entry)
);

create index disturbed_next on disturbed (next_at);
