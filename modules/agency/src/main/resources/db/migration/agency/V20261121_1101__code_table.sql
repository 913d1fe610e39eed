-- Code tables differ from agency to agency, so they are rows; a code once used is retired, never deleted.
create table code (
    code_table text not null,
    code       text not null,
    name       text not null,
    seq        int not null,
    retired    boolean not null default false,
    primary key (code_table, code)
);

create table closure (
    on_date date primary key,
    name    text not null
);
