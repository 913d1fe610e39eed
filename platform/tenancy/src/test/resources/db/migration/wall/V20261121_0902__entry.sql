-- A table that is only ever added to, and whose transactions sum to zero.
create table entry (
    transaction uuid not null,
    cents bigint not null
);
comment on table entry is 'append only: corrections are reversals';

create function entry_balances() returns trigger language plpgsql as $$
begin
    if (select sum(cents) from entry where transaction = new.transaction) <> 0 then
        raise exception 'Transaction % does not sum to zero.', new.transaction using errcode = '23514';
    end if;
    return null;
end
$$;
create constraint trigger entry_balances after insert on entry
    deferrable initially deferred for each row execute function entry_balances();
