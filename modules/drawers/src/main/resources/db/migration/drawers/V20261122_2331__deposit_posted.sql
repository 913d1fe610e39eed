-- A deposit stands in the books as soon as it is made: it is not kept without its transaction. Those made before stay without.
alter table deposit add column journal_id uuid unique references journal deferrable initially deferred;
alter table deposit add constraint deposit_posted check (journal_id is not null) not valid;
