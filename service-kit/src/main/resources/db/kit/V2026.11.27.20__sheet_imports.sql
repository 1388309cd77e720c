-- Sheets that clerks send in: taken down first, worked through in the background, so that a long one outlives the request and the
-- process, and kept as batches that tell who brought what in.
create table sheet_import (
    id              uuid primary key,
    version         bigint      not null default 0,
    record_type     text        not null,
    division_code   text        not null,
    clerk           text        not null,
    file_name       text        not null,
    sha256          text        not null,
    dry_run         boolean     not null,
    status          text        not null
        check (status in ('WAITING', 'RUNNING', 'CHECKED', 'ENTERED', 'REFUSED', 'FAILED', 'WITHDRAWN')),
    attempts        integer     not null default 0,
    rows            integer     not null default 0,
    done            integer     not null default 0,
    created         integer     not null default 0,
    revised         integer     not null default 0,
    unchanged       integer     not null default 0,
    totals          integer     not null default 0,
    ignored_columns jsonb       not null default '[]',
    findings        jsonb       not null default '[]',
    finding_count   integer     not null default 0,
    received_at     timestamptz not null,
    finished_at     timestamptz,
    withdrawn_at    timestamptz,
    check ((finished_at is null) = (status in ('WAITING', 'RUNNING'))),
    check ((withdrawn_at is null) = (status <> 'WITHDRAWN')),
    check (not dry_run or status not in ('ENTERED', 'WITHDRAWN'))
);
create index sheet_import_open on sheet_import (received_at) where finished_at is null;
create index sheet_import_finished on sheet_import (finished_at);

-- The file itself is kept as long as its sheet of errors can be asked for.
create table sheet_import_file (
    import_id uuid primary key references sheet_import,
    content   bytea not null
);

-- What a batch touched: new records leave with it when it is withdrawn.
create table sheet_import_record (
    import_id uuid    not null references sheet_import,
    record_id uuid    not null,
    created   boolean not null,
    primary key (import_id, record_id)
);
