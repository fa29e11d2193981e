-- What the event store does in one round trip each; its tables are in V1 and V3. This file is run again whenever it
-- changes, so it says what is so; the functions in V1 and V2 are what was. See docs/decisions/0001-one-gapless-order.md.

drop function if exists append_events, entries_about, open_streams, lies_in;

-- Whether a subject is that of a path or lies inside it: then its own path is between that one with '/' and that one
-- with '0', the character after '/'. In this form, which PostgreSQL inlines, because an index answers it; the body is
-- text because the collation is then that of the column it is asked about.
create function lies_in(subject text, around text) returns boolean
language sql immutable
as $$ select subject = around or subject > around || '/' and subject < around || '0' $$;

-- Appends a batch in one round trip and one transaction. Each append of the batch is taken whole or not at all, and
-- one that may not be taken does not keep the others out. The appends of a batch never touch the same stream or the
-- same event, and none of them bears on the condition of one behind it: the caller sees to that.
--
-- Whoever dies while this runs holds no lock afterwards: there is no second round trip to wait for. How it plans and how
-- long it waits for its lock is set once for the connection (Courier): here, it cost each call as much as an event.
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
    concerns     text[],       -- each an array literal, since PostgreSQL's arrays of arrays are rectangular
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
as $$
declare
    last    event.recorded_at%type;
    second  text;   -- what the stamps have in common
    micros  int;    -- where in that second the first one lies
    refused int[];  -- appends
    kept    int[];  -- ordinals of the events that are taken
begin
    perform pg_advisory_xact_lock(hashtext('residence.event'));

    -- A statement of its own, so that it sees what was committed while the one above waited.
    select e.position, e.recorded_at into head, last from event e order by e.position desc limit 1;
    head := coalesce(head, 0);
    stamp := greatest(clock, last + interval '1 microsecond');
    -- A batch lies within one second, so that only the rest has to be written out for each of its events.
    if date_trunc('second', stamp) < date_trunc('second', stamp + (cardinality(ids) - 1) * interval '1 microsecond')
    then
        stamp := date_trunc('second', stamp) + interval '1 second';
    end if;
    second := to_char(stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.');
    micros := extract(microseconds from stamp)::bigint % 1000000;

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
                -- few entries are that new: they are looked through, whatever the planner expects of a bare position
                select from (
                    select e.subject from event e
                    where e.position > c.position and e.type = any (c.types::text[]) offset 0) e
                where lies_in(e.subject, c.about))
            or exists (
                select from concern n join event e on e.position = n.position
                where n.position > c.position and e.type = any (c.types::text[])
                and lies_in(n.subject, c.about)));
    end if;

    repeated := '{}';
    for attempt in 1..2 loop
        -- A repeat is stale, too, unless it names another stream than the first time: then its id stands in the way.
        if attempt = 2 or cardinality(stale) > 0 then
            repeated := array(
                select distinct i.append
                from unnest(append_of, ids) i (append, id)
                where exists (select from event e where e.id = i.id));
        end if;
        refused := repeated || stale || unmet;
        begin
            kept := array(
                select e.ordinal from unnest(append_of) with ordinality e (append, ordinal)
                where e.append <> all (refused) order by e.ordinal);
            insert into event
            select head + k.nth, ids[k.i], streams[append_of[k.i]], sequences[k.i], types[k.i], subjects[k.i],
                keys[k.i], bases[k.i]::uuid[], stamp + (k.nth - 1) * interval '1 microsecond', occurred[k.i],
                overlay(drafts[k.i]
                    placing convert_to(second || lpad((micros + k.nth - 1)::text, 6, '0') || 'Z', 'UTF8')
                    from stamp_at[k.i]),
                hashes[k.i], traceparents[k.i]
            from unnest(kept) with ordinality k (i, nth);
            if '{}' <> any (concerns) then
                insert into concern
                select distinct unnest(concerns[k.i]::text[]), head + k.nth
                from unnest(kept) with ordinality k (i, nth);
            end if;
            exit;
        exception when unique_violation then
            if attempt = 2 then
                raise;
            end if;
        end;
    end loop;

    if cardinality(kept) > 0 then
        perform pg_notify('residence_event', instance);
    end if;
end
$$;

-- What is recorded about some subjects. `head` is the last position when they were looked up, by the same snapshot as
-- the entries; a question without entries has one row without a position.
create function entries_about(
    subjects text[],  -- one element per question
    types    text[]   -- the same; each an array literal
) returns table (
    question int, head bigint, "position" bigint, stream text, sequence bigint, payload bytea, traceparent text
)
language plpgsql stable
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
#variable_conflict use_column
begin
    return query
    select q.question::int, h.head, e.position, e.stream, e.sequence, e.payload, e.traceparent
    from (select coalesce(max(position), 0) as head from event) h
    cross join unnest(subjects, types) with ordinality q (subject, types, question)
    left join lateral (
        select e.* from event e
        where lies_in(e.subject, q.subject)
        and e.type = any (q.types::text[])
        union all
        select e.* from (
            select distinct n.position from concern n
            where lies_in(n.subject, q.subject)) n
        join event e on e.position = n.position
        where not lies_in(e.subject, q.subject)
        and e.type = any (q.types::text[])) e on true
    order by q.question, e.position;
end
$$;

-- Streams with the state that was last kept of each, where that still holds, and the entries after it; the state stands
-- in the first row of its stream only.
create function open_streams(
    streams text[]
) returns table (
    question int, kept bigint, fingerprint text, state bytea, "position" bigint, stream text, sequence bigint,
    payload bytea, traceparent text
)
language plpgsql stable
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
#variable_conflict use_column
begin
    return query
    select q.question::int, s.sequence, s.fingerprint,
        case when e.sequence is null or e.sequence = s.sequence + 1 then s.state end,
        e.position, q.stream, e.sequence, e.payload, e.traceparent
    from unnest(streams) with ordinality q (stream, question)
    left join snapshot s on s.stream = q.stream and not exists (
        select from event v where v.stream = s.stream and v.sequence > s.sequence
        and v.type ~ '\.(EntryVoided|EntryCorrected|ConsequenceWithdrawn)\.v[0-9]+$')
    left join event e on e.stream = q.stream and e.sequence > coalesce(s.sequence, -1)
    order by q.question, e.sequence;
end
$$;
