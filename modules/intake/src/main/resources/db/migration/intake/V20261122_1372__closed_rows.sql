-- Why somebody is done with a row that does not post, and what the file itself comes to whatever becomes of its rows.
alter table import_row add column closed_why text;
alter table import add column file_balance_cents bigint not null default 0;
update import
   set file_balance_cents = levied_cents + adjusted_cents - moved_cents - paid_cents + repeated_cents + rejected_cents;
