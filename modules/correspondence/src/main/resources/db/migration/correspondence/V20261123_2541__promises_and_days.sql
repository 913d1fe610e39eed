-- Which promises were to be kept lately, and how much was worked lately, is asked for the whole unit at once.
create index contact_promise on contact (promise_by) where promise_by is not null;
create index contact_business_date on contact using brin (business_date);
