-- What an import adds to the books is proved in questions that walk an index once: each transaction once, each line on its charge, each line without a charge on its account, each charge on a debt of its account. These take the place of keys, which ask row by row.
create or replace function prove_that_transactions_balance() returns trigger language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    wrong uuid;
    difference bigint;
begin
    select journal_id, sum(cents) into wrong, difference from added group by journal_id having sum(cents) <> 0 limit 1;
    if wrong is not null then
        raise exception 'unbalanced: transaction % differs by % cents', wrong, difference using errcode = 'check_violation';
    end if;
    select a.journal_id into wrong from (select distinct journal_id from added) a
     where not exists (select from journal j where j.id = a.journal_id) limit 1;
    if wrong is null then
        select a.journal_id into wrong from added a
         where a.charge_id is not null
           and not exists (select from charge c where c.id = a.charge_id and c.account_id = a.account_id) limit 1;
    end if;
    if wrong is not null then
        raise exception 'entry of transaction % stands on nothing', wrong using errcode = 'foreign_key_violation';
    end if;
    wrong := account_missing(array(select distinct account_id from added where charge_id is null));
    if wrong is not null then
        raise exception 'entry of account % stands on nothing', wrong using errcode = 'foreign_key_violation';
    end if;
    return null;
end
$$;
alter table entry drop constraint entry_account_id_fkey;

create function prove_what_charges_stand_on() returns trigger language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    wrong uuid;
begin
    select debt_missing(array_agg(debt_id), array_agg(account_id)) into wrong from added;
    if wrong is not null then
        raise exception 'charge of debt % stands on no debt of its account', wrong using errcode = 'foreign_key_violation';
    end if;
    return null;
end
$$;
create trigger charge_stands after insert on charge
    referencing new table as added for each statement execute function prove_what_charges_stand_on();
alter table charge drop constraint charge_account_id_fkey;
alter table charge drop constraint charge_debt_id_fkey;
