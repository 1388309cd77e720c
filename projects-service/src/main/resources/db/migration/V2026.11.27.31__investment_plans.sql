-- How the investment that a year's listing plans falls into the months. Revisions are added, never changed.
create table investment_plan (
    id              uuid primary key,
    version         bigint  not null,
    change_number   bigint  not null,
    project_id      uuid    not null references project,
    project_title   text    not null,
    division_code   text    not null,
    project_level   text    not null,
    sector          text    not null,
    listed          boolean not null,
    year            integer not null check (year between 2000 and 2100),
    annual_plan_fen bigint check (annual_plan_fen >= 0),
    revision        integer not null check (revision > 0),
    take_over_id    uuid references take_over,
    removed         boolean not null
);
create unique index investment_plan_year_unique on investment_plan (project_id, year) where not removed;
create index investment_plan_year on investment_plan (year);
create index investment_plan_division on investment_plan (division_code);

create table plan_revision (
    id         uuid primary key,
    plan_id    uuid    not null references investment_plan,
    number     integer not null check (number > 0),
    known_from date    not null,
    months     jsonb   not null check (jsonb_array_length(months) = 12),
    reason     text,
    document   text,
    unique (plan_id, number),
    check (number = 1 or reason is not null and document is not null)
);

create table investment_plan_aud (
    id              uuid     not null,
    rev             bigint   not null references revision,
    revtype         smallint not null,
    change_number   bigint,
    project_id      uuid,
    project_title   text,
    division_code   text,
    project_level   text,
    sector          text,
    listed          boolean,
    year            integer,
    annual_plan_fen bigint,
    revision        integer,
    take_over_id    uuid,
    removed         boolean,
    primary key (id, rev)
);

create table plan_revision_aud (
    id         uuid     not null,
    rev        bigint   not null references revision,
    revtype    smallint not null,
    plan_id    uuid,
    number     integer,
    known_from date,
    months     jsonb,
    reason     text,
    document   text,
    primary key (id, rev)
);
create index plan_revision_aud_plan on plan_revision_aud (plan_id, rev);
