-- Which photos and papers an entry cites, wherever in it they stand: who may see an entry may see what it cites.

create function cited(payload bytea) returns text[] language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct found[1] order by found[1]), '{}')
    from regexp_matches(convert_from(payload, 'UTF8'), '"(sha256:[0-9a-f]{64})"', 'g') found
$$;

alter table entry add column cites text[] collate "C" not null generated always as (cited(payload)) stored;
create index on entry using gin (cites) where cites <> '{}';
