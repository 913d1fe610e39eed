-- Money on its way to the bank stands on no account; beside such lines a missing account was not always named.
create or replace function account_missing(ids uuid[]) returns uuid language sql stable as $$
    select asked.id from unnest(ids) asked (id)
     where asked.id is not null and not exists (select from account a where a.id = asked.id) limit 1
$$;
