-- Parks with their standard plant; a project tells the park it lies in and how far its land has come.
create table park (
    id               uuid primary key,
    version          bigint  not null,
    change_number    bigint  not null,
    code             text    not null,
    name             text    not null check (name <> ''),
    short_name       text,
    division_code    text    not null,
    body_name        text,
    body_formed_on   date,
    body_moved_in_on date,
    stage            text    not null,
    stage_since      date,
    take_over_id     uuid references take_over,
    removed          boolean not null
);
-- A code is given once and for all: what carries it outlives the park.
create unique index park_code_unique on park (code);
create index park_division on park (division_code);

create table standard_plant (
    id               uuid primary key,
    park_id          uuid    not null references park,
    batch            integer not null check (batch > 0),
    planned_sqm      numeric not null check (planned_sqm > 0),
    delivered_sqm    numeric not null check (delivered_sqm >= 0),
    planned_delivery text    not null,
    delivered_on     date,
    check (delivered_sqm <= planned_sqm),
    constraint standard_plant_batch_unique unique (park_id, batch)
);

alter table project
    add column park_id    uuid references park,
    add column park_code  text,
    add column park_batch integer check (park_batch > 0),
    add column land       jsonb,
    add check ((park_id is null) = (park_code is null)),
    add check (park_batch is null or park_id is not null);
create index project_park on project (park_code) where park_code is not null;

create table park_aud (
    id               uuid     not null,
    rev              bigint   not null references revision,
    revtype          smallint not null,
    change_number    bigint,
    code             text,
    name             text,
    short_name       text,
    division_code    text,
    body_name        text,
    body_formed_on   date,
    body_moved_in_on date,
    stage            text,
    stage_since      date,
    take_over_id     uuid,
    removed          boolean,
    primary key (id, rev)
);

create table standard_plant_aud (
    id               uuid     not null,
    rev              bigint   not null references revision,
    revtype          smallint not null,
    park_id          uuid,
    batch            integer,
    planned_sqm      numeric,
    delivered_sqm    numeric,
    planned_delivery text,
    delivered_on     date,
    primary key (id, rev)
);
create index standard_plant_aud_park on standard_plant_aud (park_id, rev);

alter table project_aud
    add column park_id    uuid,
    add column park_code  text,
    add column park_batch integer,
    add column land       jsonb;
