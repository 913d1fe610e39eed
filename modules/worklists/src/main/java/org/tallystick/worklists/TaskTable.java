package org.tallystick.worklists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.security.PersonId;

/** Tasks on accounts, those that are open and those that are done. */
@Repository
class TaskTable {

    private static final String OPEN =
            "select id, account_id, owner_id, code, words, due_on from work_task where done_at is null and ";

    private final JdbcTemplate jdbc;

    TaskTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is there already stays as it is. */
    void add(TaskRow task, Instant now, String by) {
        jdbc.update(
                "insert into work_task (id, account_id, owner_id, code, words, due_on, made_at, made_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing",
                task.id(),
                task.account().value(),
                task.owner().value(),
                task.code(),
                task.words(),
                task.dueOn(),
                Timestamp.from(now),
                by);
    }

    List<TaskRow> due(PersonId owner, LocalDate by, int limit) {
        return jdbc.query(
                OPEN + "owner_id = ? and due_on <= ? order by due_on, id limit ?",
                TaskTable::task,
                owner.value(),
                by,
                limit);
    }

    /** Those that are due on a day of the stretch, the earliest first. */
    List<TaskRow> between(PersonId owner, LocalDate from, LocalDate to, int limit) {
        return jdbc.query(
                OPEN + "owner_id = ? and due_on between ? and ? order by due_on, id limit ?",
                TaskTable::task,
                owner.value(),
                from,
                to,
                limit);
    }

    List<TaskRow> one(UUID id) {
        return jdbc.query(OPEN + "id = ?", TaskTable::task, id);
    }

    /** Whether it was open until now. */
    boolean done(UUID id, Instant now, String by) {
        return jdbc.update(
                        "update work_task set done_at = ?, done_by = ? where id = ? and done_at is null",
                        Timestamp.from(now),
                        by,
                        id)
                == 1;
    }

    /** What was due on the account by the day is answered by the contact. */
    void answer(AccountId account, UUID contact, LocalDate by, Instant now, String who) {
        jdbc.update(
                "update work_task set done_at = ?, done_by = ?, answered_by = ?"
                        + " where account_id = ? and due_on <= ? and done_at is null",
                Timestamp.from(now),
                who,
                contact,
                account.value(),
                by);
    }

    /** What a contact had answered waits again. */
    void reopen(UUID contact) {
        jdbc.update(
                "update work_task set done_at = null, done_by = null, answered_by = null where answered_by = ?",
                contact);
    }

    /** The open tasks of these accounts, the earliest due first. */
    List<TaskRow> of(Collection<AccountId> accounts) {
        return jdbc.query(OPEN + "account_id = any (cast(? as uuid[])) order by due_on, id", TaskTable::task, (Object)
                accounts.stream().map(account -> account.value().toString()).toArray(String[]::new));
    }

    /** Open tasks go with their accounts to another owner. */
    void follow(Collection<AccountId> accounts, PersonId owner) {
        jdbc.update(
                "update work_task set owner_id = ? where done_at is null and account_id = any (cast(? as uuid[]))",
                owner.value(),
                accounts.stream().map(account -> account.value().toString()).toArray(String[]::new));
    }

    private static TaskRow task(ResultSet row, int line) throws SQLException {
        return new TaskRow(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                new PersonId(row.getObject("owner_id", UUID.class)),
                row.getString("code"),
                row.getString("words"),
                row.getObject("due_on", LocalDate.class));
    }
}
