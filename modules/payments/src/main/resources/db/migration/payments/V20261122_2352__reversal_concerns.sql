-- A void needs no request; so that it counts together with what is asked about the same debtor, it says whose money it was.
alter table payment_reversal add column concerns text[] not null default '{}';
create index payment_reversal_concerns on payment_reversal using gin (concerns);
