-- What an entry is about is found by its subject's path: whatever lies inside 'building/B-1' begins with
-- 'building/B-1/'. That takes one B-tree instead of an array of all that is around each subject, in a GIN index whose
-- pending list every look-up had to read. See docs/decisions/0001-one-gapless-order.md.
drop index event_about;

create index event_subject on event (subject, position);

-- The subjects that an entry names beside its own.
create table concern (
    subject  text collate "C" not null,
    position bigint           not null,  -- of the entry
    primary key (subject, position)
);

insert into concern
select distinct named, position from event, unnest(about) named
where subject <> named and not starts_with(subject, named || '/');

alter table event drop column about;
