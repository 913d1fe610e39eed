-- Receivables that departments still hold and that the rules say must be referred; a later list of a sender replaces its earlier one.
create table inventory (
    id uuid primary key,
    sender text not null,
    file_name text not null,
    listed_on date not null,
    row_count bigint not null default 0,
    finished_at timestamptz
);
create index inventory_sender on inventory (sender, finished_at);

create table overdue_receivable (
    inventory_id uuid not null references inventory (id),
    row bigint not null,
    department text not null,
    debt_type text not null,
    number text,
    debtor text not null,
    amount_cents bigint not null,
    incurred_on date not null,
    due_on date not null,
    missing text[] not null,
    citation text,
    primary key (inventory_id, row)
);
create index overdue_receivable_department on overdue_receivable (inventory_id, department, due_on, row);
