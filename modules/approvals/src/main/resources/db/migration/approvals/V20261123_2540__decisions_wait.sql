-- What is decided on the screen waits for the seconds in which it can be taken back, and a kill of the process does not lose it.
create table approval_pressed (
    id uuid primary key,
    by_id uuid not null,
    by_username text not null,
    by_name text not null,
    step text not null check (step in ('APPROVE', 'RETURN', 'DENY', 'CHANGE')),
    requests uuid[] not null check (cardinality(requests) > 0),
    contents text[] not null check (cardinality(contents) = cardinality(requests)),
    words text not null,
    reason text,
    less jsonb,
    due_at timestamptz not null,
    begun_at timestamptz,
    constraint approval_pressed_change_is_of_one check ((step = 'CHANGE') = (less is not null)
        and (step <> 'CHANGE' or cardinality(requests) = 1))
);
