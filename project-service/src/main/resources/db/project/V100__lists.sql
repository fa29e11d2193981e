-- Lists: one document per subject; the columns to filter by are derived from it. Subjects sort bytewise, as cursors do.

create table parcel_list (
    subject  text collate "C" primary key,
    document jsonb not null,
    region   text collate "C" generated always as (document ->> 'region') stored
);
create index parcel_list_region on parcel_list (region, subject);

create table project_list (
    subject   text collate "C" primary key,
    document  jsonb not null,
    region    text collate "C" generated always as (document ->> 'region') stored,
    developer text collate "C" generated always as (document ->> 'developer') stored
);
create index project_list_region on project_list (region, subject);
create index project_list_developer on project_list (developer, subject);

create table building_list (
    subject  text collate "C" primary key,
    document jsonb not null,
    region   text collate "C" generated always as (document ->> 'region') stored,
    project  text collate "C" generated always as (document ->> 'project') stored
);
create index building_list_region on building_list (region, subject);
create index building_list_project on building_list (project, subject);

-- Days as ISO-8601 texts: a cast to date is not immutable, and they compare alike.
create table profile_list (
    subject     text collate "C" primary key,
    document    jsonb not null,
    region      text collate "C" generated always as (document ->> 'region') stored,
    valid_from  text collate "C" generated always as (document ->> 'validFrom') stored,
    valid_until text collate "C" generated always as (document ->> 'validUntil') stored
);
create index profile_list_region on profile_list (region, subject);
