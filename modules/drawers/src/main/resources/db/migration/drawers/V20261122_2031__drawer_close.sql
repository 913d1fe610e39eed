-- A drawer is counted and closed by its cashier, and verified by somebody else: the database refuses the cashier's own word.
alter table drawer add column unattended boolean not null default false;
update drawer set unattended = true where counter = 'API';
alter table drawer add column verified_at timestamptz;
alter table drawer add column verified_by uuid;
alter table drawer add column verified_by_name text;
alter table drawer add constraint drawer_second_person check (verified_by <> cashier_id);
alter table drawer add constraint drawer_verified check (
    (verified_at is null) = (verified_by is null) and (verified_at is null or closed_at is not null));

-- What was counted, beside what should have been there at that moment.
create table drawer_count (
    drawer_id uuid not null references drawer,
    count int not null check (count > 0),
    tender text not null check (tender in ('CASH', 'CHECK', 'MONEY_ORDER', 'CARD')),
    counted bigint not null,
    expected bigint not null,
    denominations text,
    counted_by uuid not null,
    counted_by_name text not null,
    counted_at timestamptz not null,
    primary key (drawer_id, count, tender)
);
comment on table drawer_count is 'append only: a drawer is counted again, a count is not changed';

-- What happened to a drawer after it was opened, with the words for what was over or short.
create table drawer_step (
    drawer_id uuid not null references drawer,
    step int not null check (step > 0),
    what text not null check (what in ('CLOSED', 'GIVEN_BACK', 'VERIFIED')),
    explanation text,
    done_by uuid not null,
    done_by_name text not null,
    done_at timestamptz not null,
    primary key (drawer_id, step)
);
comment on table drawer_step is 'append only: who closed and who verified stays on record';

create table deposit (
    id uuid primary key,
    number int not null unique check (number > 0),
    idempotency_key text not null unique,
    bag text not null check (bag <> ''),
    deposited_on date not null,
    made_by uuid not null,
    made_by_name text not null,
    made_at timestamptz not null
);
comment on table deposit is 'append only: a slip that went to the bank is not changed';

create table deposit_line (
    drawer_id uuid not null references drawer,
    tender text not null check (tender in ('CASH', 'CHECK', 'MONEY_ORDER', 'CARD')),
    deposit_id uuid not null references deposit,
    cents bigint not null,
    primary key (drawer_id, tender)
);
comment on table deposit_line is 'append only: what a drawer holds is deposited once';
create index deposit_line_deposit on deposit_line (deposit_id);
