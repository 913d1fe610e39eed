package org.tallystick.worklists.owners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.security.PersonId;

/** Accounts lent to colleagues until a day. */
@Repository
class LoanTable {

    /** One account, whose it was, whose it is until the day, and under which cover. */
    record Loan(
            AccountId account,
            PersonId from,
            PersonId to,
            LocalDate returnOn,
            @Nullable UUID cover) {}

    private static final String ALL = "select account_id, from_id, to_id, return_on, cover_id from work_loan ";

    private final Changes changes = new Changes();
    private final JdbcTemplate jdbc;

    LoanTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An account that is lent on goes back to whom it was lent from first. */
    void add(List<Loan> loans, String why) {
        changes.one();
        jdbc.batchUpdate("""
                insert into work_loan (account_id, from_id, to_id, return_on, why, cover_id) values (?, ?, ?, ?, ?, ?)
                    on conflict (account_id) do update set to_id = excluded.to_id, return_on = excluded.return_on,
                       why = excluded.why, cover_id = excluded.cover_id""", loans, 500, (row, loan) -> {
            row.setObject(1, loan.account().value());
            row.setObject(2, loan.from().value());
            row.setObject(3, loan.to().value());
            row.setObject(4, loan.returnOn());
            row.setString(5, why);
            row.setObject(6, loan.cover());
        });
    }

    List<Loan> due(LocalDate day, int limit) {
        return jdbc.query(
                ALL + "where return_on <= ? order by return_on, account_id limit ?", LoanTable::loan, day, limit);
    }

    Optional<Loan> of(AccountId account) {
        return jdbc.query(ALL + "where account_id = ?", LoanTable::loan, account.value()).stream()
                .findFirst();
    }

    /** Who has anything that is lent. */
    List<PersonId> borrowers() {
        return jdbc.query(
                "select distinct to_id from work_loan", (row, _) -> new PersonId(row.getObject("to_id", UUID.class)));
    }

    Changes changes() {
        return changes;
    }

    private static Loan loan(ResultSet row, int line) throws SQLException {
        return new Loan(
                new AccountId(row.getObject("account_id", UUID.class)),
                new PersonId(row.getObject("from_id", UUID.class)),
                new PersonId(row.getObject("to_id", UUID.class)),
                row.getObject("return_on", LocalDate.class),
                row.getObject("cover_id", UUID.class));
    }

    /** What was lent under the cover goes back on this day instead. */
    void endOn(UUID cover, LocalDate day) {
        changes.one();
        jdbc.update("update work_loan set return_on = ? where cover_id = ?", day, cover);
    }

    void over(Collection<AccountId> accounts) {
        changes.one();
        jdbc.update("delete from work_loan where account_id = any (cast(? as uuid[]))", (Object)
                accounts.stream().map(account -> account.value().toString()).toArray(String[]::new));
    }
}
