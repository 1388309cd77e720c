-- The trigger refuses changes of an entry; the role at run time does not get the right to try.
comment on table fund_entry is 'append-only: a mistake is answered by another entry';
