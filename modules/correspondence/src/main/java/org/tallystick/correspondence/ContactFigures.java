package org.tallystick.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;

/** What the log of contacts says of many accounts at once; what was taken back or said anew since does not count. */
@Repository
class ContactFigures {

    private static final String STANDS = """
            not exists (select from contact t where t.corrects = coalesce(c.corrects, c.id) and t.kind = 'TAKEN_BACK')
                           and not exists (select from contact t where t.corrects = coalesce(c.corrects, c.id)
                                              and t.kind = 'CORRECTION' and (t.at, t.id) > (c.at, c.id))
            """;

    private final JdbcClient jdbc;

    ContactFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Promises that were to be kept between these days, the first to be kept first. */
    List<PromiseRow> promises(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select c.actor_id, coalesce(o.business_date, c.business_date) as taken_on, c.promise_cents, c.promise_by,
                               array(select distinct a.account_id from contact_account a
                                      where a.contact_id in (c.id, c.corrects)) as accounts
                          from contact c left join contact o on o.id = c.corrects
                         where c.promise_by between :from and :to and c.kind <> 'TAKEN_BACK'
                           and
                        """ + STANDS + """
                         order by c.promise_by, c.id""")
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new PromiseRow(
                        new PersonId(row.getObject("actor_id", UUID.class)),
                        row.getObject("taken_on", LocalDate.class),
                        new Promise(
                                Money.ofCents(row.getLong("promise_cents")),
                                row.getObject("promise_by", LocalDate.class)),
                        Stream.of((UUID[]) row.getArray("accounts").getArray())
                                .map(AccountId::new)
                                .toList()))
                .list();
    }

    /** Each account once for each day on which somebody logged a contact about it. */
    List<AccountId> worked(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select distinct a.account_id, c.business_date
                          from contact c join contact_account a on a.contact_id = c.id
                         where c.business_date between :from and :to and c.kind = 'LOGGED'
                           and not exists (select from contact t where t.corrects = c.id and t.kind = 'TAKEN_BACK')""")
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }
}
