-- Who adds rows that stand on accounts or debts asks once for all of them instead of row by row. What they stand on cannot go away later, for accounts and debts are never deleted.
create function account_missing(ids uuid[]) returns uuid language sql stable as $$
    select asked.id from unnest(ids) asked (id)
     where not exists (select from account a where a.id = asked.id) limit 1
$$;

create function debt_missing(ids uuid[], accounts uuid[]) returns uuid language sql stable as $$
    select asked.id from unnest(ids, accounts) asked (id, account_id)
     where not exists (select from debt d where d.id = asked.id and d.account_id = asked.account_id) limit 1
$$;

create function refuse_to_delete() returns trigger language plpgsql as $$
begin
    raise exception 'a row of % is never deleted', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger account_stays before delete on account for each statement execute function refuse_to_delete();
create trigger debt_stays before delete on debt for each statement execute function refuse_to_delete();
