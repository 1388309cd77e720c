-- Batches of records that entered the ledger in the state they had before it began.
create table take_over (
    id              uuid primary key,
    version         bigint      not null,
    record_type     text        not null,
    as_of           date        not null,
    source_document text        not null,
    clerk           text        not null,
    records         integer     not null check (records > 0),
    created_at      timestamptz not null,
    withdrawn_at    timestamptz
);

create table take_over_aud (
    id              uuid     not null,
    rev             bigint   not null references revision,
    revtype         smallint not null,
    record_type     text,
    as_of           date,
    source_document text,
    clerk           text,
    records         integer,
    created_at      timestamptz,
    withdrawn_at    timestamptz,
    primary key (id, rev)
);
