-- While a new version of a metric is computed, its figures are not known; without this they would look like zero. Each entry is
-- id@version.
alter table ingest_cursor add column definitions text[] not null default '{}';
