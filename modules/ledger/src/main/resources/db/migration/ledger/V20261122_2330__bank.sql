-- What was taken into drawers goes to the bank in one transaction for each deposit; what was counted too much or too little in them stands on an account of its own. Money on its way belongs to a fund and to no debtor any more.
alter table journal drop constraint journal_kind_check;
alter table journal add constraint journal_kind_check check (kind in ('LEVY', 'TAKE_ON', 'PAYMENT', 'REVERSAL', 'DEPOSIT'));
alter table entry drop constraint entry_ledger_account_check;
alter table entry add constraint entry_ledger_account_check check (ledger_account in (
    'receivable_levied', 'receivable_adjusted', 'receivable_moved', 'receivable_paid',
    'levies', 'adjustments', 'moved_elsewhere', 'earlier_receipts', 'cash', 'bank', 'over_short'));
alter table entry alter column account_id drop not null;
alter table entry add constraint entry_of_an_account
    check (account_id is not null or ledger_account in ('cash', 'bank', 'over_short'));
