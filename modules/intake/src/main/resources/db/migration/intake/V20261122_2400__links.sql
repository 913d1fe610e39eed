-- What comparing new parties comes to, so that whoever accepts a file knows of links and open pairs before it posts.
alter table import add column linked bigint not null default 0;
alter table import add column pairs bigint not null default 0;
