-- What matched rows owe, beside what all rows that post do.
alter table import add column matched_cents bigint not null default 0;
update import set matched_cents = levied_cents + adjusted_cents - moved_cents - paid_cents where created = 0;
