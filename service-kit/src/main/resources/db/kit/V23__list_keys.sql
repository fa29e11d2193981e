-- A column of a list is indexed, and an entry of a B-tree holds at most 2704 bytes: a name of 2000 characters can be
-- three times as long, and a row that has one could not be written. So a column holds what fits: a text of up to 200
-- characters (800 bytes, beside a subject) as it is, a longer one by its beginning and a digest of the whole. Equal
-- texts stay equal and others stay different, so that filters are exact; long ones sort by their beginning, and a cursor that
-- names one still fits an address. What is filtered by goes through the same function: column = list_key(?).
-- An index over left(column, 200) would have done for the index alone, but every filter, join and order would have to
-- say so; a hash index knows no order.
create function list_key(value text) returns text
language sql immutable parallel safe
as $$ select case when length(value) <= 200 then value else left(value, 200) || ' ' || md5(value) end $$;

-- As before, but for the key.
create or replace function list_column(
    list       text,  -- the table
    name       text,  -- of the column
    expression text   -- over the columns subject and document
) returns void
language plpgsql
as $$
begin
    execute format('alter table %I add column %I text collate "C" generated always as (list_key(%s)) stored', list, name,
        expression);
    execute format('create index %I on %I (%I, subject)', list || '_' || name, list, name);
end
$$;

-- The lists that are there already, whoever made them: a service's, too, where it ran before this. Each is written anew
-- once.
do $$
declare
    made record;
begin
    for made in
        select a.attrelid::regclass as list,
            string_agg(format('alter column %I set expression as (list_key(%s))', a.attname,
                pg_get_expr(d.adbin, d.adrelid)), ', ') as columns
        from pg_attribute a
        join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
        join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attgenerated = 's' and a.atttypid = 'text'::regtype
        and exists (
            select from pg_attribute document
            where document.attrelid = a.attrelid and document.attname = 'document'
            and document.atttypid = 'jsonb'::regtype)
        group by a.attrelid
    loop
        execute format('alter table %s %s', made.list, made.columns);
    end loop;
end
$$;
