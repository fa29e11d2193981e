-- The dwellings that any of these persons holds now. Who bought a dwelling and was handed it stands in what one service says of
-- it, whose it became since in what another says: where that one names owners, they hold it and nobody else does.
-- The body is text, so that it finds the tables by their names: a rebuild swaps them.
create function dwelling_held_by(persons text[]) returns setof text
language sql stable
as $$
    select distinct held.document
    from document held
    where held.people && $1
    and not exists (
        select from document owned
        where owned.document = held.document and owned.service = 'property'
        and owned.people <> '{}' and not owned.people && $1)
$$;
