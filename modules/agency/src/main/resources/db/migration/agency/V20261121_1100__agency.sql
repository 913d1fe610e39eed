-- What makes this agency itself; kept in its own schema, so that nothing of it shows anywhere else.
create table agency_profile (
    slug              text primary key,
    name              text not null,
    short_name        text not null,
    zone              text not null,
    color             text not null,
    number_prefix     text not null,
    close_of_business time not null,
    holiday_calendar  text not null
);
create unique index agency_profile_is_one on agency_profile ((true));

create table department (
    code    text primary key,
    name    text not null,
    seq     int not null,
    retired boolean not null default false
);

create table debt_type (
    code            text primary key,
    name            text not null,
    department_code text not null references department,
    nature          text not null,
    fund            text not null,
    seq             int not null,
    retired         boolean not null default false
);

create table charge_type (
    debt_type_code text not null references debt_type,
    code           text not null,
    name           text not null,
    seq            int not null,
    retired        boolean not null default false,
    primary key (debt_type_code, code)
);
