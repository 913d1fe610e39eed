-- What a piece of an import adds is proved together instead of row by row: that each transaction balances, and that every balance and entry stands on a charge of its own account. What they stand on cannot go away later: charges and transactions are append only. Accounts and debts belong to another module, so keys still prove those.
create function prove_what_balances_stand_on() returns trigger language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    wrong uuid;
begin
    select a.charge_id into wrong from added a
     where not exists (select from charge c where c.id = a.charge_id and c.account_id = a.account_id) limit 1;
    if wrong is not null then
        raise exception 'balance of % stands on no charge of its account', wrong using errcode = 'foreign_key_violation';
    end if;
    return null;
end
$$;
create trigger charge_balance_stands after insert on charge_balance
    referencing new table as added for each statement execute function prove_what_balances_stand_on();
alter table charge_balance drop constraint charge_balance_charge_id_fkey;

create function prove_that_transactions_balance() returns trigger language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    wrong uuid;
    difference bigint;
begin
    select journal_id, sum(cents) into wrong, difference from added group by journal_id having sum(cents) <> 0 limit 1;
    if wrong is not null then
        raise exception 'unbalanced: transaction % differs by % cents', wrong, difference using errcode = 'check_violation';
    end if;
    select a.journal_id into wrong from added a
     where not exists (select from journal j where j.id = a.journal_id)
        or a.charge_id is not null
           and not exists (select from charge c where c.id = a.charge_id and c.account_id = a.account_id)
     limit 1;
    if wrong is not null then
        raise exception 'entry of transaction % stands on nothing', wrong using errcode = 'foreign_key_violation';
    end if;
    return null;
end
$$;
drop trigger entry_balances on entry;
drop function prove_that_a_transaction_balances();
create trigger entry_balances after insert on entry
    referencing new table as added for each statement execute function prove_that_transactions_balance();
alter table entry drop constraint entry_journal_id_fkey;
alter table entry drop constraint entry_charge_id_fkey;

-- Hardly any transaction takes another one back.
alter table journal drop constraint journal_reverses_key;
create unique index journal_reverses_key on journal (reverses) where reverses is not null;
