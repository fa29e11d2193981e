-- What the lists of this service show. All of it follows from the stream: it can be dropped and replayed at any time.
-- Rows are kept by the subject of the entries they come from.

-- Who may read what: the building's project, its parties and region, and who bought or owns which dwelling.
create table reader_building (
    building text collate "C" primary key,
    project  text,
    region   text              -- of an admitted building; else it is the project's
);

create table reader_project (
    project         text collate "C" primary key,
    region          text,
    developer       text,
    contractor      text,
    contractor_from date
);

create table reader_holder (
    dwelling text collate "C" not null,
    building text collate "C" not null,
    person   text collate "C" not null,
    primary key (dwelling, person)
);
create index reader_holder_person on reader_holder (person);

create view reader_premises as
select b.building, coalesce(b.region, p.region) as region, p.developer, p.contractor
from reader_building b left join reader_project p using (project);

-- Repairs, by what is most pressing.
create table repair_case (
    repair       text collate "C" primary key,
    place        text collate "C" not null,
    building     text collate "C" not null,
    part         text             not null,
    kind         text             not null,
    requested_on date             not null,
    requester    text             not null,   -- organisation
    state        text             not null,
    contractor   text,
    due_on       date,                        -- last day for what comes next
    overdue      boolean          not null,
    rejections   int              not null,
    deemed       boolean          not null,
    rank         text collate "C" not null    -- overdue first, then by due day
);
create index repair_case_building on repair_case (building, rank);
create index repair_case_rank on repair_case (rank);

-- The terms of every clock, and how the revisit of each stands.
create table warranty_term (
    clock        text collate "C" not null,
    part         text collate "C" not null,
    place        text collate "C" not null,
    building     text collate "C" not null,
    side         text             not null,   -- BUILDER or OWNER
    starts_on    date             not null,
    ends_on      date             not null,
    clause       text             not null,
    expired      boolean          not null,
    revisit_from date,
    revisit      text,                        -- null where none is due
    revisited_on date,
    sound        boolean,
    primary key (clock, part)
);
create index warranty_term_end on warranty_term (ends_on, clock, part);
create index warranty_term_building on warranty_term (building, ends_on, clock, part);

-- The dwellings of each building and how far their delivery is.
create table delivery_dwelling (
    dwelling text collate "C" primary key,
    building text collate "C" not null
);
create index delivery_dwelling_building on delivery_dwelling (building, dwelling);

create table delivery (
    dwelling       text collate "C" primary key,
    sold_on        date,
    inspected_on   date,
    passed         boolean,
    handed_over_on date,
    titled_on      date
);
