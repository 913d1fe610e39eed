-- A row of a related table that levied a charge names it, so that a later row of the sender can change just this one.
alter table source_record add column charge_id uuid;
