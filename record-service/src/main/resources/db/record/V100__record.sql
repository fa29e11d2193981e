-- The record: the timeline as it was heard, and the documents folded from it. Both can be built anew from the topics
-- at any time; see docs/decisions/0007-the-record-is-a-fold.md.

create table entry (
    service      text collate "C"   not null,
    partition    integer            not null,
    position     bigint             not null,
    id           uuid               not null,
    type         text collate "C"   not null,
    chapter      text collate "C"   not null,   -- whose reader may see it; of the entry it speaks of, where it speaks of one
    subject      text collate "C"   not null,
    key          text collate "C"   not null,
    documents    text[] collate "C" not null,   -- the documents it is folded into
    dwellings    text[] collate "C" not null,   -- those of them that are dwellings
    about        text[] collate "C" not null,   -- subject and concerns, and everything around each of them
    organisation text collate "C"   not null,
    role         text collate "C"   not null,
    speaks_of    uuid,                          -- the entry it voids, corrects or flags
    occurred_on  date               not null,
    recorded_at  timestamptz        not null,
    payload      bytea              not null,   -- exactly as published
    primary key (service, position)
);

create index on entry (id);
create index on entry (speaks_of) where speaks_of is not null;
create index on entry using gin (about) with (gin_pending_list_limit = 256);
create index on entry using gin (documents) with (gin_pending_list_limit = 256);
create index on entry (role, organisation, key);

create table document (
    document text collate "C"   not null,
    service  text collate "C"   not null,
    key      text collate "C"   not null,
    version  bigint             not null,       -- position of the newest entry in it
    people   text[] collate "C" not null,       -- references of the dwelling's owners, before the hand-over its buyers
    region   text collate "C",                  -- division code, where the section states one
    origin   text collate "C",                  -- a building's project, a project's parcel, where the section states it
    open_flags integer          not null,       -- entries in it whose basis was invalidated and that wait for a person
    content  bytea              not null,
    primary key (document, service, key)
);

create index on document using gin (people);
create index on document (document, service, key) where open_flags > 0;

-- Who read which card. Rows are chained: each hash covers the row and the hash before it. Not part of the fold.
create table card_read (
    number       bigint primary key,
    subject      text collate "C" not null,
    read_at      timestamptz      not null,
    account      text             not null,
    role         text             not null,
    organisation text             not null,
    audience     text             not null,
    hash         bytea            not null
);

create index on card_read (subject, number desc);
