-- What was posted is taken back by a transaction that names it, once; the day on which cash was posted is asked for every evening.
alter table journal drop constraint journal_kind_check;
alter table journal add constraint journal_kind_check check (kind in ('LEVY', 'TAKE_ON', 'PAYMENT', 'REVERSAL'));
alter table journal add column reverses uuid unique references journal;
alter table journal add constraint journal_reverses check ((kind = 'REVERSAL') = (reverses is not null));
create index journal_posted on journal using brin (posted_on);
