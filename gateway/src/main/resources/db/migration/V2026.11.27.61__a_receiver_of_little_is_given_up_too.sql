-- Failures count from the first of them, however rare they are; since when each has followed as soon as it was due is told apart. So
-- far they are the same. The column stays empty where a replica that is being replaced writes none.
alter table webhook_progress add column failing_unbroken timestamptz;
update webhook_progress set failing_unbroken = failing_since;
