-- Lists: one JSON document per thing, and a column for each field that people filter or sort by. A service's migration
-- makes one by a line: select document_list('work_item_list', '{building,stage,due_on}');
-- What is called by versioned migrations stands in one itself: the repeatable ones run after them all.

-- The column dueOn of the document as due_on, with an index; derived by PostgreSQL, as text. Days as ISO-8601 and codes
-- sort as text, bytewise as cursors do; numbers do not.
create function list_column(
    list       text,  -- the table
    name       text,  -- of the column
    expression text   -- over the columns subject and document
) returns void
language plpgsql
as $$
begin
    execute format('alter table %I add column %I text collate "C" generated always as (%s) stored', list, name, expression);
    execute format('create index %I on %I (%I, subject)', list || '_' || name, list, name);
end
$$;

-- Three columns are found where the document does not name them: the place that a thing is about (a dwelling, or a
-- building for its common parts), its building and its project, all of which its subject may lie in.
create function list_value(name text) returns text
language sql immutable
as $$
select case name
    when 'place' then
        'coalesce(substring(coalesce(document ->> ''place'', subject)'
        ' from ''^building/[^/]+(?:/entrance/[^/]+/unit/[^/]+)?''), document ->> ''place'')'
    when 'building' then
        'coalesce(document ->> ''building'','
        ' substring(coalesce(document ->> ''place'', subject) from ''^building/[^/]+''))'
    when 'project' then
        'coalesce(document ->> ''project'', substring(subject from ''^project/[^/]+''))'
    else
        format('document ->> %L', lower(left(name, 1)) || substr(replace(initcap(replace(name, '_', ' ')), ' ', ''), 2))
end
$$;

create function document_list(
    list    text,   -- the table
    columns text[]
) returns void
language plpgsql
as $$
begin
    execute format('create table %I (subject text collate "C" primary key, document jsonb not null)', list);
    perform list_column(list, name, list_value(name)) from unnest(columns) name;
end
$$;

-- Where things lie and whose they are, which decides who may read of them: kept by services that import it.
select document_list('place_project', '{region,developer}');
create index place_project_parties on place_project using gin ((document -> 'parties') jsonb_path_ops);
select document_list('place_building', '{region,project}');
select document_list('place_holder', '{building}');
create index place_holder_holders on place_holder using gin ((document -> 'holders'));

-- Buildings and projects alike, each with the project's parties; a building lies in its project's region, or, where it
-- was admitted, in its own.
create view place as
select b.subject, coalesce(b.region, p.region) as region, p.developer, p.document -> 'parties' as parties
from place_building b left join place_project p on p.subject = b.project
union all
select p.subject, p.region, p.developer, p.document -> 'parties'
from place_project p;
