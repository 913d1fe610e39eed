-- A payment is taken back once, by a void or by a reversal, and each names the transaction that did it.
alter table payment alter column tender drop not null;
create index payment_posted on payment using brin (posted_on);

create table payment_reversal (
    payment_id uuid primary key references payment,
    kind text not null check (kind in ('VOID', 'VOID_AFTER_CLOSE', 'REVERSAL')),
    reason text not null check (reason <> ''),
    reversed_on date not null,
    reversed_at timestamptz not null,
    reversed_by uuid not null,
    reversed_by_name text not null,
    journal_id uuid not null unique
);
comment on table payment_reversal is 'append only: what was taken back stays taken back';
create index payment_reversal_day on payment_reversal using brin (reversed_on);
