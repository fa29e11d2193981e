-- The dwellings of each building as registered, and how the inspection of each stands.
create table inspection_dwelling (
    dwelling text collate "C" primary key,
    building text not null
);
create index inspection_dwelling_building on inspection_dwelling (building, dwelling);

create table inspection (
    dwelling text collate "C" primary key,
    state text not null,
    since date not null
);
