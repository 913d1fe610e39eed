-- Forms fill themselves from the books; one that was filled stays as it was then, and says which version of it was filled.
create table form (
    code       text not null,
    language   text not null,
    version    int not null check (version > 0),
    title      text not null,
    about      text not null,
    to_debtor  boolean not null,
    citation   text,
    parts      jsonb not null,
    adopted_at timestamptz not null,
    primary key (code, language, version)
);
comment on table form is 'append only: a form that was filled keeps its words';

create table filled_form (
    id             uuid primary key,
    account_id     uuid not null references account,
    code           text not null,
    language       text not null,
    version        int not null,
    title          text not null,
    parts          jsonb not null,
    filled_by      uuid not null,
    filled_by_name text not null,
    filled_at      timestamptz not null,
    foreign key (code, language, version) references form
);
comment on table filled_form is 'append only: what the books said on that day, and what was typed beside it';
create index filled_form_account on filled_form (account_id, filled_at);
