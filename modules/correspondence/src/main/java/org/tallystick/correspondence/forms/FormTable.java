package org.tallystick.correspondence.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.security.SignedIn;
import tools.jackson.databind.json.JsonMapper;

/** Forms as the agency has them, and those that were filled; neither is ever changed. */
@Repository
class FormTable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    FormTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
    boolean add(FilledForm filled, SignedIn by) {
        return jdbc.sql("""
                insert into filled_form (id, account_id, code, language, version, title, parts, filled_by,
                    filled_by_name, filled_at)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?) on conflict (id) do nothing
                """)
                        .params(
                                filled.id(),
                                filled.account().value(),
                                filled.code(),
                                filled.sheet().language().code(),
                                filled.version(),
                                filled.title(),
                                JSON.writeValueAsString(filled.sheet().parts()),
                                by.person().value(),
                                filled.filledBy(),
                                Timestamp.from(filled.filledAt()))
                        .update()
                == 1;
    }

    Optional<FilledForm> filled(UUID id) {
        return jdbc.sql("select * from filled_form where id = ?")
                .param(id)
                .query(FormTable::filled)
                .optional();
    }

    List<FilledForm> on(AccountId account) {
        return jdbc.sql("select * from filled_form where account_id = ? order by filled_at desc, id desc limit " + MOST)
                .param(account.value())
                .query(FormTable::filled)
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

    private static FilledForm filled(ResultSet row, int line) throws SQLException {
        return new FilledForm(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("code"),
                row.getInt("version"),
                new FormSheet(
                        row.getString("title"),
                        language(row),
                        List.of(JSON.readValue(row.getString("parts"), FormSheet.Part[].class))),
                row.getString("filled_by_name"),
                row.getTimestamp("filled_at").toInstant());
    }

    private static PaperLanguage language(ResultSet row) throws SQLException {
        return PaperLanguage.named(row.getString("language")).orElseThrow();
    }
}
