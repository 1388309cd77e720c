-- Enterprises in parks, and what they put out: what the land of a park yields is reckoned from those of whom it is known.
create table occupant (
    id                   uuid primary key,
    version              bigint  not null,
    change_number        bigint  not null,
    park_id              uuid    not null references park,
    park_code            text    not null,
    division_code        text    not null,
    name                 text    not null check (name <> ''),
    credit_code          text,
    came_with_project_id uuid references project,
    admitted_on          date    not null,
    land_mu              numeric check (land_mu > 0),
    plant_sqm            numeric check (plant_sqm > 0),
    investment_fen       bigint check (investment_fen > 0),
    outputs              jsonb   not null,
    left_on              date,
    leave_reason         text,
    take_over_id         uuid references take_over,
    removed              boolean not null,
    check (left_on >= admitted_on),
    check ((left_on is null) = (leave_reason is null))
);
-- An enterprise is in a park once at a time.
create unique index occupant_present_unique on occupant (park_id, credit_code)
    where not removed and left_on is null and credit_code is not null;
create index occupant_park on occupant (park_id);
create index occupant_division on occupant (division_code);

create table occupant_aud (
    id                   uuid     not null,
    rev                  bigint   not null references revision,
    revtype              smallint not null,
    change_number        bigint,
    park_id              uuid,
    park_code            text,
    division_code        text,
    name                 text,
    credit_code          text,
    came_with_project_id uuid,
    admitted_on          date,
    land_mu              numeric,
    plant_sqm            numeric,
    investment_fen       bigint,
    outputs              jsonb,
    left_on              date,
    leave_reason         text,
    take_over_id         uuid,
    removed              boolean,
    primary key (id, rev)
);
