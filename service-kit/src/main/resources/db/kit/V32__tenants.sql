-- Who rents what: each tenant of a dwelling, whenever that was.
create index place_holder_tenants on place_holder using gin (jsonb_path_query_array(document, '$.tenancies[*].tenants[*]'));
