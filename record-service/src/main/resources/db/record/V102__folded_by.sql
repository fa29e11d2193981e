-- By which code a section was folded: what other code folded is read from the timeline until it has been folded anew.
alter table document add column folded_by text collate "C" not null default '';
