-- The fingerprint of the code that a list was filled by: what other code folded is filled anew at the next start. Null
-- for what was filled before anybody wrote it down.
alter table projection add column folded_by text;
