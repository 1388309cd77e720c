-- Drawing the number of a revision first cost every change a round trip; the row now draws it as it enters. Numbers are
-- still drawn one by one, so that a higher one is later whichever replica drew it.
alter table revision alter column rev set default nextval('revision_seq');
alter sequence revision_seq owned by revision.rev;
