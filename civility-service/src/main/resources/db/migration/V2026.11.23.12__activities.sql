-- Volunteer activities: what, where, when, by whom, and as numbers only who came; and their history.
create table activity (
    id                  uuid primary key,
    version             bigint  not null,
    change_number       bigint  not null,
    local_no            text,
    title               text    not null check (title <> ''),
    category            text    not null,
    organisation_id     uuid    not null references volunteer_organisation,
    division_code       text    not null,
    held_on             date    not null,
    planned_volunteers  integer not null check (planned_volunteers > 0),
    stage               text    not null,
    reached_on          date,
    attended_volunteers integer check (attended_volunteers > 0),
    confirmed_minutes   integer check (confirmed_minutes >= 0),
    take_over_id        uuid references take_over,
    removed             boolean not null,
    check ((attended_volunteers is not null) = (stage in ('ENDED', 'HOURS_CONFIRMED', 'ARCHIVED'))),
    check ((confirmed_minutes is not null) = (stage in ('HOURS_CONFIRMED', 'ARCHIVED')))
);
create unique index activity_local_no_unique on activity (local_no) where not removed;
create index activity_division on activity (division_code);
create index activity_held on activity (held_on, id);
create index activity_organisation on activity (organisation_id);
create index activity_take_over on activity (take_over_id) where take_over_id is not null;

create table activity_aud (
    id                  uuid     not null,
    rev                 bigint   not null references revision,
    revtype             smallint not null,
    change_number       bigint,
    local_no            text,
    title               text,
    category            text,
    organisation_id     uuid,
    division_code       text,
    held_on             date,
    planned_volunteers  integer,
    stage               text,
    reached_on          date,
    attended_volunteers integer,
    confirmed_minutes   integer,
    take_over_id        uuid,
    removed             boolean,
    primary key (id, rev)
);
