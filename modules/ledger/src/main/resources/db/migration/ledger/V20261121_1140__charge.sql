-- What was levied never changes: every later event is an entry in the journal, so that any balance can be explained.
create table charge (
    id uuid primary key,
    account_id uuid not null references account,
    debt_id uuid not null references debt,
    type text not null check (type <> ''),
    fund text not null check (fund <> ''),
    seq int not null,
    levied_on date not null,
    levied bigint not null check (levied >= 0)
);
comment on table charge is 'append only: levied amounts are immutable';
create index charge_account on charge (account_id);

create table journal (
    id uuid primary key,
    kind text not null check (kind in ('LEVY', 'TAKE_ON', 'PAYMENT')),
    effective_on date not null,
    posted_on date not null,
    posted_at timestamptz not null,
    description text not null check (description <> ''),
    source_kind text not null,
    source text not null,
    actor_id uuid not null,
    actor_name text not null,
    -- orders transactions for the seals of the books: below the oldest running one nothing can be added any more
    written_by xid8 not null default pg_current_xact_id()
);
comment on table journal is 'append only: corrections are reversals';

create table entry (
    journal_id uuid not null references journal,
    line int not null,
    ledger_account text not null check (ledger_account in (
        'receivable_levied', 'receivable_adjusted', 'receivable_moved', 'receivable_paid',
        'levies', 'adjustments', 'moved_elsewhere', 'earlier_receipts', 'cash')),
    fund text not null check (fund <> ''),
    account_id uuid not null references account,
    charge_id uuid references charge,
    cents bigint not null check (cents <> 0),
    primary key (journal_id, line),
    check ((charge_id is not null) = (ledger_account like 'receivable%'))
);
comment on table entry is 'append only: corrections are reversals';
create index entry_account on entry (account_id);

create function prove_that_a_transaction_balances() returns trigger language plpgsql as $$
declare
    difference bigint;
begin
    select sum(cents) into difference from entry where journal_id = new.journal_id;
    if difference <> 0 then
        raise exception 'unbalanced: transaction % differs by % cents', new.journal_id, difference
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create constraint trigger entry_balances after insert on entry
    deferrable initially deferred
    for each row execute function prove_that_a_transaction_balances();
