-- To reverse posted money is the matrix's own row; what was given under a second name is given under the row's.
update authority a set action = case a.action when 'payment.reverse' then 'adjustment.approve' else 'adjustment.prepare' end
 where a.action in ('payment.reverse', 'payment.ask-reversal')
   and not exists (
       select 1 from authority b
        where b.action = case a.action when 'payment.reverse' then 'adjustment.approve' else 'adjustment.prepare' end
          and b.holder_kind = a.holder_kind and b.holder = a.holder
          and b.debt_type is not distinct from a.debt_type and b.department is not distinct from a.department);

insert into delegation_action (delegation_id, action)
select d.delegation_id, case d.action when 'payment.reverse' then 'adjustment.approve' else 'adjustment.prepare' end
  from delegation_action d
 where d.action in ('payment.reverse', 'payment.ask-reversal')
on conflict do nothing;

delete from delegation_action where action in ('payment.reverse', 'payment.ask-reversal');
