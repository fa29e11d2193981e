-- The event store of one service. See docs/decisions/0001-one-gapless-order.md.

create table event (
    position     bigint             primary key,  -- 1, 2, 3 ... in commit order, without gaps
    id           uuid               not null unique,
    stream       text collate "C"   not null,     -- noun and subject: 'Repair repair/R-1'
    sequence     bigint             not null check (sequence >= 0),
    type         text collate "C"   not null,     -- 'residence.warranty.RepairRequested.v1'
    subject      text collate "C"   not null,
    key          text collate "C"   not null,     -- what it is partitioned by in the topic
    about        text[] collate "C" not null,     -- the subject, the concerns, and everything around each of them
    basis        uuid[]             not null,     -- the entries it relied on
    recorded_at  timestamptz        not null,     -- grows with the position
    occurred_on  date               not null,
    payload      bytea              not null,     -- the exact bytes that are published and hashed
    request_hash bytea,
    traceparent  text,
    unique (stream, sequence)
);

-- The shortest pending list there is: every look-up has to read it beside the index.
create index event_about on event using gin (about) with (gin_pending_list_limit = 64);
-- Most entries rely on nothing and cost this index nothing.
create index event_basis on event using gin (basis) where basis <> '{}';

create table snapshot (
    stream      text collate "C" primary key,
    sequence    bigint           not null,        -- of the last entry that is in the state
    fingerprint text             not null,        -- of the code that folded it
    state       bytea            not null
);

-- Appends a batch in one round trip and one transaction. Each append of the batch is taken whole or not at all, and
-- one that may not be taken does not keep the others out. The appends of a batch never touch the same stream or the
-- same event, and none of them bears on the condition of one behind it: the caller sees to that.
--
-- Whoever dies while this runs holds no lock afterwards: there is no second round trip to wait for.
create function append_events(
    clock        timestamptz,  -- the caller's; the stamps never run behind it, nor behind the last one
    instance     text,         -- who appends: told to those who listen, so that they know themselves
    -- one element per append
    streams      text[],
    expected     bigint[],     -- the sequence that its first event must get
    -- one element per event, in order
    append_of    int[],        -- its append, from 1
    ids          uuid[],
    sequences    bigint[],
    types        text[],
    subjects     text[],
    keys         text[],
    abouts       text[],       -- each an array literal, since PostgreSQL's arrays of arrays are rectangular
    bases        text[],       -- the same
    occurred     date[],
    drafts       bytea[],      -- the bytes with a placeholder where the stamp belongs
    stamp_at     int[],        -- where that is, from 1
    hashes       bytea[],
    traceparents text[],
    -- one element per subject that a condition names
    condition_of int[],        -- its append
    read_at      bigint[],     -- the position at which its facts were read
    read_about   text[],
    read_types   text[],       -- each an array literal
    out head     bigint,       -- the last position before this batch
    out stamp    timestamptz,  -- of the first event that was taken; each next is a microsecond later
    out repeated int[],        -- appends of which an event is here already
    out stale    int[],        -- appends whose stream does not end where they expect it to
    out unmet    int[]         -- appends whose facts have changed since they were read
)
language plpgsql volatile
-- The plans are kept for the life of the connection: one made while the table was small must do when it is large.
set enable_seqscan = off
-- Nobody holds the lock for longer than a commit takes; who waits for much longer is told that nothing was stored.
set lock_timeout = '10s'
as $$
declare
    last event.recorded_at%type;
begin
    perform pg_advisory_xact_lock(hashtext('residence.event'));

    -- A statement of its own, so that it sees what was committed while the one above waited.
    select e.position, e.recorded_at into head, last from event e order by e.position desc limit 1;
    head := coalesce(head, 0);
    stamp := greatest(clock, last + interval '1 microsecond');

    repeated := array(
        select distinct i.append
        from unnest(append_of, ids) i (append, id)
        where (select e.position from event e where e.id = i.id) is not null);

    stale := array(
        select a.append
        from unnest(streams, expected) with ordinality a (stream, expected, append)
        where a.expected <> 1 + coalesce(
            (select e.sequence from event e where e.stream = a.stream order by e.sequence desc limit 1), -1));

    unmet := '{}';
    if cardinality(condition_of) > 0 then
        unmet := array(
            select distinct c.append
            from unnest(condition_of, read_at, read_about, read_types) c (append, position, about, types)
            where exists (
                select from event e
                where e.position > c.position and e.position <= head
                and c.about = any (e.about) and e.type = any (c.types::text[])));
    end if;

    insert into event
    select head + n.nth, n.id, n.stream, n.sequence, n.type, n.subject, n.key, n.about::text[], n.basis::uuid[],
        n.at, n.occurred_on,
        overlay(n.draft placing convert_to(to_char(n.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'UTF8')
            from n.stamp_at),
        n.hash, n.traceparent
    from (
        select d.*, streams[d.append] as stream, row_number() over (order by d.ordinal) as nth,
            stamp + (row_number() over (order by d.ordinal) - 1) * interval '1 microsecond' as at
        from unnest(append_of, ids, sequences, types, subjects, keys, abouts, bases, occurred, drafts, stamp_at,
                hashes, traceparents)
            with ordinality d (append, id, sequence, type, subject, key, about, basis, occurred_on, draft, stamp_at,
                hash, traceparent, ordinal)
        where d.append <> all (repeated || stale || unmet)
    ) n;

    if found then
        perform pg_notify('residence_event', instance);
    end if;
end
$$;
