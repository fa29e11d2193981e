-- What a service publishes and what it hears. See docs/decisions/0002-relay-and-consumption.md.

-- How far Axon's tracking processors have come (the relay is one), and which instance runs them.
create table processor_token (
    processor  text    not null,
    segment    integer not null,
    token      bytea,
    token_type text,
    touched_at text,
    owner      text,
    primary key (processor, segment)
);

-- The last position published to each partition; each event carries the one before it, so that a reader sees a hole.
create table relayed (
    partition integer primary key,
    position  bigint not null
);

-- How far each consumer has come: it moves in the transaction of the consumer's effect.
create table watermark (
    consumer    text collate "C" not null,
    service     text collate "C" not null,
    partition   integer          not null,
    position    bigint           not null,   -- the last one whose effect is here, or which is parked
    next_offset bigint           not null,   -- where reading goes on
    primary key (consumer, service, partition)
);

-- Events whose effect could not be had, and the later ones of their keys.
create table parked (
    consumer    text collate "C" not null,
    service     text collate "C" not null,
    position    bigint           not null,
    partition   integer          not null,
    key         text collate "C" not null,
    type        text collate "C" not null,
    state       text             not null check (state in ('poison', 'waiting', 'behind', 'discarded')),
    reason      text             not null,
    attempts    integer          not null default 1,
    parked_at   timestamptz      not null default now(),
    payload     bytea            not null,
    traceparent text,
    primary key (consumer, service, position)
);

create index parked_key on parked (consumer, service, partition, key, position) where state <> 'discarded';

-- What other services said.
create table heard (
    id        uuid primary key,
    service   text collate "C"   not null,
    partition integer            not null,
    position  bigint             not null,
    type      text collate "C"   not null,   -- without its version: an upcaster may have raised that since
    subject   text collate "C"   not null,
    key       text collate "C"   not null,
    about     text[] collate "C" not null,   -- the subject, the concerns, and everything around each of them
    payload   bytea              not null,
    unique (service, position)
);

create index heard_about on heard using gin (about) with (gin_pending_list_limit = 256);

-- Lists, and which of them are being built anew: how far that has come is in projection_cursor.
create table projection (
    name  text collate "C" primary key,
    state text not null check (state in ('live', 'rebuilding'))
);

create table projection_cursor (
    name     text collate "C" not null references projection,
    service  text collate "C" not null,
    position bigint           not null,
    primary key (name, service)
);

-- Where each reaction begins; recorded when it is first seen, never changed.
create table reaction_start (
    reaction  text collate "C" not null,
    service   text collate "C" not null,
    partition integer          not null,
    position  bigint           not null,     -- the consumer of all reactions answers what comes after this
    catch_up  boolean          not null,     -- what came before is answered, too
    primary key (reaction, service, partition)
);

create table reaction_outcome (
    reaction text collate "C" not null,
    event    uuid             not null,
    service  text collate "C" not null,
    position bigint           not null,
    outcome  text             not null check (outcome in ('sent', 'nothing', 'refused', 'waiting')),
    detail   text             not null,
    at       timestamptz      not null,
    primary key (reaction, event)
);

create index reaction_outcome_at on reaction_outcome (at desc, reaction, event);
