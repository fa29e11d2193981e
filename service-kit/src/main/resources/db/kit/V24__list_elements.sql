-- A column that holds several values, of which a filter wants one: the departments that were asked. As a JSON array with
-- an index of its own; nothing can be sorted by it. Null where there is none. A service's migration makes one by a line:
-- select list_elements('filing_list', 'opinions', 'document -> ''opinions''');
create function list_elements(
    list       text,  -- the table
    name       text,  -- of the column
    expression text   -- over the columns subject and document
) returns void
language plpgsql
as $$
begin
    execute format('alter table %I add column %I jsonb generated always as (nullif(%s, ''[]'')) stored', list, name,
        expression);
    execute format('create index %I on %I using gin (%I jsonb_path_ops)', list || '_' || name, list, name);
end
$$;
