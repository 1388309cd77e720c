-- Indicators of the economy as statistics publish them, one observation for each indicator, division and period.
create table indicator_observation (
    id                 uuid primary key,
    version            bigint  not null,
    change_number      bigint  not null,
    indicator          text    not null,
    division_code      text    not null,
    period             text    not null,
    value              numeric not null check (value >= 0),
    yoy                numeric,
    yoy_basis          text,
    rank               integer check (rank > 0),
    rank_of            integer check (rank_of >= rank),
    rank_scope         text,
    source             text    not null,
    mark               text    not null,
    restatement_reason text,
    take_over_id       uuid references take_over,
    removed            boolean not null,
    check ((yoy is null) = (yoy_basis is null)),
    check ((rank is null) = (rank_scope is null)),
    check (mark <> 'RESTATED' or restatement_reason is not null)
);
create unique index observation_unique on indicator_observation (indicator, division_code, period) where not removed;
create index indicator_observation_division on indicator_observation (division_code);
create index indicator_observation_period on indicator_observation (period, id);

create table indicator_observation_aud (
    id                 uuid     not null,
    rev                bigint   not null references revision,
    revtype            smallint not null,
    change_number      bigint,
    indicator          text,
    division_code      text,
    period             text,
    value              numeric,
    yoy                numeric,
    yoy_basis          text,
    rank               integer,
    rank_of            integer,
    rank_scope         text,
    source             text,
    mark               text,
    restatement_reason text,
    take_over_id       uuid,
    removed            boolean,
    primary key (id, rev)
);
