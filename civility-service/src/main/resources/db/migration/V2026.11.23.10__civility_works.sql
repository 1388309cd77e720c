-- The works of the civilised city: what is built where for whom, who pays, how the households answered, and their history.
create table civility_work (
    id                uuid primary key,
    version           bigint  not null,
    change_number     bigint  not null,
    local_no          text,
    title             text    not null check (title <> ''),
    year              integer not null check (year between 1990 and 2200),
    category          text    not null,
    division_code     text    not null,
    households        integer not null check (households >= 0),
    buildings         integer not null check (buildings >= 0),
    area_sqm          numeric(14, 2) not null check (area_sqm >= 0),
    funding           jsonb   not null,
    households_asked  integer check (households_asked > 0),
    households_agreed integer check (households_agreed between 0 and households_asked),
    stage             text    not null,
    surveyed_on       date,
    consented_on      date,
    approved_on       date,
    started_on        date,
    completed_on      date,
    accepted_on       date,
    handed_over_on    date,
    take_over_id      uuid references take_over,
    removed           boolean not null,
    check ((households_asked is null) = (households_agreed is null)),
    check (consented_on >= surveyed_on),
    check (approved_on >= consented_on),
    check (started_on >= approved_on),
    check (completed_on >= started_on),
    check (accepted_on >= completed_on),
    check (handed_over_on >= accepted_on)
);
create unique index work_local_no_unique on civility_work (local_no) where not removed;
create index civility_work_division on civility_work (division_code);
create index civility_work_year on civility_work (year, id);
create index civility_work_title on civility_work (title, id);
create index civility_work_take_over on civility_work (take_over_id) where take_over_id is not null;

create table civility_work_aud (
    id                uuid     not null,
    rev               bigint   not null references revision,
    revtype           smallint not null,
    change_number     bigint,
    local_no          text,
    title             text,
    year              integer,
    category          text,
    division_code     text,
    households        integer,
    buildings         integer,
    area_sqm          numeric(14, 2),
    funding           jsonb,
    households_asked  integer,
    households_agreed integer,
    stage             text,
    surveyed_on       date,
    consented_on      date,
    approved_on       date,
    started_on        date,
    completed_on      date,
    accepted_on       date,
    handed_over_on    date,
    take_over_id      uuid,
    removed           boolean,
    primary key (id, rev)
);
