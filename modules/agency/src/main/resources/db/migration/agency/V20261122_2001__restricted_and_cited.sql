-- Accounts with some kinds of debt are shown to few people only, and a charge can say by which law it is levied.
alter table debt_type add column restricted boolean not null default false;
alter table charge_type add column citation text;
