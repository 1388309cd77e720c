-- Trial runs at full load with their interruptions.
create table trial_run (
    id             uuid primary key,
    version        bigint  not null,
    change_number  bigint  not null,
    project_id     uuid    not null references project,
    division_code  text    not null,
    unit           text    not null check (unit <> ''),
    capacity_mw    numeric check (capacity_mw > 0),
    required_hours integer not null check (required_hours > 0),
    stage          text    not null,
    started_at     timestamptz,
    ended_at       timestamptz,
    failure_reason text,
    take_over_id   uuid references take_over,
    removed        boolean not null,
    check (ended_at >= started_at)
);
-- A unit has one trial run at a time; after a failed one there may be another.
create unique index trial_run_open_unique on trial_run (project_id, unit)
    where not removed and stage in ('PLANNED', 'RUNNING', 'INTERRUPTED');
create index trial_run_project on trial_run (project_id);
create index trial_run_division on trial_run (division_code);

create table interruption (
    id             uuid primary key,
    trial_run_id   uuid        not null references trial_run,
    number         integer     not null check (number > 0),
    interrupted_at timestamptz not null,
    reason         text        not null,
    restarted_at   timestamptz,
    check (restarted_at >= interrupted_at),
    unique (trial_run_id, number)
);

create table trial_run_aud (
    id             uuid     not null,
    rev            bigint   not null references revision,
    revtype        smallint not null,
    change_number  bigint,
    project_id     uuid,
    division_code  text,
    unit           text,
    capacity_mw    numeric,
    required_hours integer,
    stage          text,
    started_at     timestamptz,
    ended_at       timestamptz,
    failure_reason text,
    take_over_id   uuid,
    removed        boolean,
    primary key (id, rev)
);

create table interruption_aud (
    id             uuid     not null,
    rev            bigint   not null references revision,
    revtype        smallint not null,
    trial_run_id   uuid,
    number         integer,
    interrupted_at timestamptz,
    reason         text,
    restarted_at   timestamptz,
    primary key (id, rev)
);
create index interruption_aud_trial_run on interruption_aud (trial_run_id, rev);
