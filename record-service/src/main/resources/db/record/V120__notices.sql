-- Who rents or rented the dwelling, as far as the section says: whose notices it may be in. Whether they rent it today is asked
-- when it is read.
alter table document add column tenants text[] collate "C" not null default '{}';
create index on document using gin (tenants) where tenants <> '{}';
