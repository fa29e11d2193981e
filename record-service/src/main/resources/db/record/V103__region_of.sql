-- The division code of the region that a document lies in, as far as the record says; null where it does not. A building lies
-- in the region that its admission states, or its project's registration, or its land's listing.
-- The body is text, so that it finds the tables by their names: a rebuild swaps them.
create function region_of(document text) returns text
language sql stable
as $$
    select coalesce(
        substring($1 from '^region/([0-9A-Z-]+)'),
        max(own.region), max(project.region), max(parcel.region))
    from document own
    left join document project on project.document = own.origin
    left join document parcel on parcel.document = project.origin
    where own.document = substring($1 from '^[^/]+/[^/]+')
$$;
