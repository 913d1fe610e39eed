package org.tallystick.correspondence;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.Question;

/** The agency's letters, by code and language; a changed one becomes another version. */
@Service
@Transactional
public class Letters {

    private static final String ADMINISTER = "agency.administer";

    private static final String LATEST = """
            select distinct on (code, language) code, language, version, subject, body, citation
              from letter order by code, language, version desc
            """;

    private final JdbcClient jdbc;
    private final Authority authority;
    private final LetterPaper paper;
    private final BusinessDay day;

    Letters(JdbcClient jdbc, Authority authority, LetterPaper paper, BusinessDay day) {
        this.jdbc = jdbc;
        this.authority = authority;
        this.paper = paper;
        this.day = day;
    }

    /** As they are sent from now on. */
    @Transactional(readOnly = true)
    public List<LetterRow> all() {
        authority.require(ADMINISTER);
        return latest();
    }

    /** As it would be mailed, with a made-up case: to be looked at before anything is sent. */
    @Transactional(readOnly = true)
    public byte[] sample(LetterRow letter) {
        authority.require(ADMINISTER);
        return paper.sample(letter, authority.printedBy(Question.of(ADMINISTER)));
    }

    /** How many are new or changed. */
    int adopt(List<LetterPages.Page> pages) {
        var known = latest();
        var adopted = 0;
        for (var page : pages) {
            var before = known.stream()
                    .filter(one -> one.code().equals(page.code()) && one.language() == page.language())
                    .findFirst();
            if (before.filter(one ->
                            one.subject().equals(page.subject()) && one.body().equals(page.body()))
                    .isPresent()) continue;
            jdbc.sql("""
                    insert into letter (code, language, version, subject, body, citation, adopted_at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(Arrays.asList(
                            page.code(),
                            page.language().code(),
                            before.map(LetterRow::version).orElse(0) + 1,
                            page.subject(),
                            page.body(),
                            page.citation(),
                            Timestamp.from(day.now())))
                    .update();
            adopted++;
        }
        return adopted;
    }

    private List<LetterRow> latest() {
        return jdbc.sql(LATEST)
                .query((row, _) -> new LetterRow(
                        row.getString("code"),
                        PaperLanguage.named(row.getString("language")).orElseThrow(),
                        row.getInt("version"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("citation")))
                .list();
    }
}
