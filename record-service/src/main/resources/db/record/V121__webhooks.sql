-- To whom notices are sent: no fold of the record, so it is backed up and not rebuilt. docs/decisions/0021-notices.md.

create table webhook (
    number        bigint generated always as identity primary key,
    role          text collate "C" not null,
    organisation  text collate "C" not null,
    id            text collate "C" not null,   -- of its owner's choice
    region        text collate "C",            -- of an authority, as its token said
    url           text             not null,
    kinds         text[]           not null,
    salt          bytea            not null,   -- with the operator's key it makes the secret, which is not kept
    since         timestamptz      not null,   -- what could be told before is not sent
    given_up      integer          not null default 0,  -- notices in a row that could not be delivered
    disabled      text,                        -- why nothing is sent any more
    last_failure  text,
    unique (role, organisation, id)
);

create table webhook_delivery (
    webhook    bigint           not null references webhook on delete cascade,
    notice     uuid             not null,      -- so none is sent twice
    place      text collate "C" not null,      -- where the notice is read again before each attempt
    state      text             not null default 'WAITING', -- then SENT; PARKED: given up; DROPPED: there was nothing to tell any more
    attempts   integer          not null default 0,
    due_at     timestamptz      not null,
    created_at timestamptz      not null,
    primary key (webhook, notice)
);

create index on webhook_delivery (webhook, due_at) where state = 'WAITING';
create index on webhook_delivery (created_at);

-- Documents in which something was recorded that a notice may follow from, until somebody has looked.
create table webhook_look (
    number   bigint generated always as identity primary key,
    document text collate "C" not null
);

-- The last days of the terms under the owner's clock: no entry says that one draws near.
alter table document add column term_ends text[] collate "C" not null default '{}';
create index on document using gin (term_ends) where term_ends <> '{}';
