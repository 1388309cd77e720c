-- Formalities of projects with the stops of their statutory clocks. What the catalogue said when one was opened is kept with it.
create table formality (
    id                  uuid primary key,
    version             bigint  not null,
    change_number       bigint  not null,
    project_id          uuid    not null references project,
    division_code       text    not null,
    type                text    not null check (type <> ''),
    name_zh             text    not null,
    name_en             text    not null,
    authority_zh        text    not null,
    authority_en        text    not null,
    working_days        integer check (working_days > 0),
    validity_months     integer check (validity_months > 0),
    extensions_max      integer not null check (extensions_max >= 0),
    extension_months    integer check (extension_months > 0),
    needed_for          text    not null,
    depends_on          jsonb   not null,
    source              text    not null,
    requirement         text    not null,
    requirement_reason  text,
    status              text    not null,
    last_step_on        date,
    submitted_on        date,
    acceptance_due_on   date,
    accepted_on         date,
    running_since       date,
    remaining_days      integer check (remaining_days >= 0),
    due_on              date,
    calendar_incomplete boolean not null,
    decided_on          date,
    document_no         text,
    valid_from          date,
    valid_to            date,
    extensions_used     integer not null check (extensions_used between 0 and extensions_max),
    last_reason         text,
    take_over_id        uuid references take_over,
    removed             boolean not null,
    check (accepted_on >= submitted_on),
    check (decided_on >= accepted_on),
    check (valid_to >= valid_from),
    check (requirement <> 'NO' or requirement_reason is not null),
    check (status not in ('APPROVED', 'EXTENDED') or valid_from is not null and document_no is not null)
);
-- A project has one formality of a type at a time; after it is over there may be another.
create unique index formality_open_unique on formality (project_id, type)
    where not removed and status not in ('REJECTED', 'EXPIRED', 'SUPERSEDED');
create index formality_project on formality (project_id);
create index formality_division on formality (division_code);
-- The daily look at what has outlived its validity reads little.
create index formality_valid_to on formality (valid_to) where not removed and status in ('APPROVED', 'EXTENDED');

create table clock_stop (
    id           uuid primary key,
    formality_id uuid    not null references formality,
    number       integer not null check (number > 0),
    stopped_on   date    not null,
    reason       text    not null,
    resumed_on   date,
    check (resumed_on >= stopped_on),
    unique (formality_id, number)
);

create table formality_aud (
    id                  uuid     not null,
    rev                 bigint   not null references revision,
    revtype             smallint not null,
    change_number       bigint,
    project_id          uuid,
    division_code       text,
    type                text,
    name_zh             text,
    name_en             text,
    authority_zh        text,
    authority_en        text,
    working_days        integer,
    validity_months     integer,
    extensions_max      integer,
    extension_months    integer,
    needed_for          text,
    depends_on          jsonb,
    source              text,
    requirement         text,
    requirement_reason  text,
    status              text,
    last_step_on        date,
    submitted_on        date,
    acceptance_due_on   date,
    accepted_on         date,
    running_since       date,
    remaining_days      integer,
    due_on              date,
    calendar_incomplete boolean,
    decided_on          date,
    document_no         text,
    valid_from          date,
    valid_to            date,
    extensions_used     integer,
    last_reason         text,
    take_over_id        uuid,
    removed             boolean,
    primary key (id, rev)
);

create table clock_stop_aud (
    id           uuid     not null,
    rev          bigint   not null references revision,
    revtype      smallint not null,
    formality_id uuid,
    number       integer,
    stopped_on   date,
    reason       text,
    resumed_on   date,
    primary key (id, rev)
);
create index clock_stop_aud_formality on clock_stop_aud (formality_id, rev);
