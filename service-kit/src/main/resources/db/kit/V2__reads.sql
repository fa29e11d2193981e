-- What commands read before they decide, for many of them in one round trip (docs/decisions/0001-one-gapless-order.md).
-- As functions, because their plans are kept for the life of a connection: one made while the table was small must do
-- when it is large.

-- What is recorded about some subjects. `head` is the last position when they were looked up, by the same snapshot as
-- the entries; a question without entries has one row without a position.
create function entries_about(
    subjects text[],  -- one element per question
    types    text[]   -- the same; each an array literal
) returns table (
    question int, head bigint, "position" bigint, stream text, sequence bigint, payload bytea, traceparent text
)
language plpgsql stable
set enable_seqscan = off
as $$
#variable_conflict use_column
begin
    return query
    select q.question::int, h.head, e.position, e.stream, e.sequence, e.payload, e.traceparent
    from (select coalesce(max(position), 0) as head from event) h
    cross join unnest(subjects, types) with ordinality q (subject, types, question)
    left join event e on e.about @> array[q.subject] and e.type = any (q.types::text[])
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
