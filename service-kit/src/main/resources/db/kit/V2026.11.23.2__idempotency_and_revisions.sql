-- A POST and the answer it got are remembered in one transaction; no body is kept.
create table idempotency_key (
    principal  text        not null,
    operation  text        not null,
    key        uuid        not null,
    body_hash  bytea       not null,
    status     integer     not null,
    location   text,
    etag       text,
    created_at timestamptz not null default now(),
    primary key (principal, operation, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);

-- One row for each transaction that changed audited records. Numbers are drawn one by one, so that a higher one is later
-- whichever replica drew it.
create sequence revision_seq;
create table revision (
    rev    bigint primary key,
    at     timestamptz not null,
    actor  text        not null,
    reason text
);
