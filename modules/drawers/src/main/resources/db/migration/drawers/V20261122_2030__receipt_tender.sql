-- One receipt may be paid in several tenders; a wrong one is corrected by a new version of them all, so that both stay on record.
create table receipt_tender (
    receipt_number text not null references receipt,
    version int not null check (version >= 0),
    line int not null check (line > 0),
    tender text not null check (tender in ('CASH', 'CHECK', 'MONEY_ORDER', 'CARD')),
    cents bigint not null check (cents > 0),
    reference text check (reference <> ''),
    handed_over bigint check (handed_over >= cents),
    primary key (receipt_number, version, line),
    check (tender = 'CASH' or handed_over is null),
    check ((tender = 'CASH') = (reference is null))
);
comment on table receipt_tender is 'append only: what was handed over stays on record, also when it was written down wrongly';
insert into receipt_tender (receipt_number, version, line, tender, cents, reference)
select number, 0, 1, tender, cents, case when tender <> 'CASH' then 'not recorded' end from receipt;

-- The column says only what receipts from before had.
alter table receipt alter column tender drop not null;
alter table receipt add column paid_by text check (paid_by <> '');
alter table receipt add column language text not null default 'ENGLISH' check (language in ('ENGLISH', 'SPANISH'));
create index receipt_issued on receipt using brin (issued_at);

create table receipt_correction (
    receipt_number text not null references receipt,
    version int not null check (version > 0),
    reason text not null check (reason <> ''),
    corrected_by uuid not null,
    corrected_by_name text not null,
    corrected_at timestamptz not null,
    primary key (receipt_number, version)
);
comment on table receipt_correction is 'append only: each correction has its own number';

-- A receipt is voided once, and its number is never given again.
create table receipt_void (
    receipt_number text primary key references receipt,
    after_close boolean not null,
    reason text not null check (reason <> ''),
    voided_by uuid not null,
    voided_by_name text not null,
    voided_at timestamptz not null
);
comment on table receipt_void is 'append only: a void is not taken back';

create table receipt_copy (
    receipt_number text not null references receipt,
    copy int not null check (copy > 0),
    printed_by uuid not null,
    printed_by_name text not null,
    printed_at timestamptz not null,
    primary key (receipt_number, copy)
);
comment on table receipt_copy is 'append only: copies are counted';
