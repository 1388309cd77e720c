-- Contracts of projects (合同) and the variations of their amounts (变更).
create table contract (
    id                uuid primary key,
    version           bigint  not null,
    change_number     bigint  not null,
    project_id        uuid    not null references project,
    project_title     text    not null,
    division_code     text    not null,
    number            text    not null check (number <> ''),
    kind              text    not null,
    title             text    not null check (title <> ''),
    party_name        text    not null check (party_name <> ''),
    party_credit_code text check (length(party_credit_code) = 18),
    amount_fen        bigint  not null check (amount_fen > 0),
    signed_on         date    not null,
    status            text    not null,
    ended_on          date check (ended_on >= signed_on),
    end_reason        text,
    take_over_id      uuid references take_over,
    removed           boolean not null,
    check ((status = 'SIGNED') = (ended_on is null)),
    check (status <> 'TERMINATED' or end_reason is not null)
);
-- A project has one contract of a number.
create unique index contract_number_unique on contract (project_id, number) where not removed;
create index contract_division on contract (division_code);

create table variation (
    id          uuid primary key,
    contract_id uuid    not null references contract,
    number      integer not null check (number > 0),
    agreed_on   date    not null,
    change_fen  bigint  not null check (change_fen <> 0),
    reason      text    not null check (reason <> ''),
    document    text,
    unique (contract_id, number)
);

create table contract_aud (
    id                uuid     not null,
    rev               bigint   not null references revision,
    revtype           smallint not null,
    change_number     bigint,
    project_id        uuid,
    project_title     text,
    division_code     text,
    number            text,
    kind              text,
    title             text,
    party_name        text,
    party_credit_code text,
    amount_fen        bigint,
    signed_on         date,
    status            text,
    ended_on          date,
    end_reason        text,
    take_over_id      uuid,
    removed           boolean,
    primary key (id, rev)
);

create table variation_aud (
    id          uuid     not null,
    rev         bigint   not null references revision,
    revtype     smallint not null,
    contract_id uuid,
    number      integer,
    agreed_on   date,
    change_fen  bigint,
    reason      text,
    document    text,
    primary key (id, rev)
);
create index variation_aud_contract on variation_aud (contract_id, rev);
