package org.tallystick.correspondence.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.security.SignedIn;
import tools.jackson.databind.json.JsonMapper;

/** Forms as the agency has them, and those that were filled; neither is ever changed. */
@Repository
class FormTable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 200;

    private static final String FILLED = """
            select f.*, (select count(*) from filled_form other where other.account_id = f.account_id
                     and (other.filled_at, other.id) <= (f.filled_at, f.id)) as number
              from filled_form f
            """;

    private final JdbcClient jdbc;
    private final BusinessDay day;

    FormTable(JdbcClient jdbc, BusinessDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /** The newest version of each. */
    List<FormRow> latest() {
        return jdbc.sql("""
                select distinct on (code, language) code, language, version, title, about, to_debtor, citation, parts
                  from form order by code, language, version desc
                """).query(FormTable::form).list();
    }

    void adopt(FormRow form, Instant at) {
        jdbc.sql("""
                insert into form (code, language, version, title, about, to_debtor, citation, parts, adopted_at)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)
                """)
                .params(Arrays.asList(
                        form.code(),
                        form.language().code(),
                        form.version(),
                        form.title(),
                        form.about(),
                        form.toDebtor(),
                        form.citation(),
                        JSON.writeValueAsString(form.parts()),
                        Timestamp.from(at)))
                .update();
    }

    /** False when there is one under this id already. */
    boolean add(UUID id, AccountId account, FormRow form, FormSheet sheet, SignedIn by, Instant at) {
        return jdbc.sql("""
                insert into filled_form (id, account_id, code, language, version, title, parts, filled_by,
                    filled_by_name, filled_at)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?) on conflict (id) do nothing
                """)
                        .params(
                                id,
                                account.value(),
                                form.code(),
                                form.language().code(),
                                form.version(),
                                sheet.title(),
                                JSON.writeValueAsString(sheet.parts()),
                                by.person().value(),
                                by.name(),
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<FilledForm> filled(UUID id) {
        return jdbc.sql(FILLED + " where f.id = ?").param(id).query(this::kept).optional();
    }

    List<FilledForm> on(AccountId account) {
        return jdbc.sql(FILLED + " where f.account_id = ? order by f.filled_at desc, f.id desc limit " + MOST)
                .param(account.value())
                .query(this::kept)
                .list();
    }

    List<FilledForm> on(Collection<AccountId> some) {
        return jdbc.sql(FILLED + " where f.account_id = any (?) order by f.filled_at desc, f.id desc limit "
                        + 10 * MOST)
                .param(some.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(this::kept)
                .list();
    }

    private static FormRow form(ResultSet row, int line) throws SQLException {
        return new FormRow(
                row.getString("code"),
                language(row),
                row.getInt("version"),
                row.getString("title"),
                row.getString("about"),
                row.getBoolean("to_debtor"),
                row.getString("citation"),
                List.of(JSON.readValue(row.getString("parts"), FormRow.Part[].class)));
    }

    private FilledForm kept(ResultSet row, int line) throws SQLException {
        var at = row.getTimestamp("filled_at").toInstant();
        return new FilledForm(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getInt("number"),
                row.getString("code"),
                row.getInt("version"),
                new FormSheet(
                        row.getString("title"),
                        language(row),
                        List.of(JSON.readValue(row.getString("parts"), FormSheet.Part[].class))),
                row.getString("filled_by_name"),
                at,
                at.atZone(day.zone()).toLocalDate());
    }

    private static PaperLanguage language(ResultSet row) throws SQLException {
        return PaperLanguage.named(row.getString("language")).orElseThrow();
    }
}
