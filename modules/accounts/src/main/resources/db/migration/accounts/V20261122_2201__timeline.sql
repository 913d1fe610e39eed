-- A line on a timeline is written with its account or long after it, and accounts are never deleted: proving each line anew costs more than writing it.
alter table timeline_entry drop constraint timeline_entry_account_id_fkey;
alter table timeline_entry drop constraint timeline_entry_debt_id_fkey;
