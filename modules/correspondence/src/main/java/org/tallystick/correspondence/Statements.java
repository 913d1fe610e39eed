package org.tallystick.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountRow;
import org.tallystick.debtors.ContactPoints;
import org.tallystick.debtors.PartyId;
import org.tallystick.documents.Documents;

/** Statements that a debtor can take home, as data and as a PDF that screen readers can read. */
@Service
@Transactional(readOnly = true)
public class Statements {

    private final StatementWriter writer;
    private final ContactPoints contactPoints;
    private final Documents documents;

    Statements(StatementWriter writer, ContactPoints contactPoints, Documents documents) {
        this.writer = writer;
        this.contactPoints = contactPoints;
        this.documents = documents;
    }

    /** The language that the debtor asked for at any contact point, English when none is known. */
    public PaperLanguage languageOf(PartyId party) {
        return contactPoints.of(party).stream()
                .map(point -> point.language())
                .filter(language -> language != null && !language.isBlank())
                .flatMap(language -> PaperLanguage.named(language).stream())
                .filter(language -> language != PaperLanguage.ENGLISH)
                .findFirst()
                .orElse(PaperLanguage.ENGLISH);
    }

    /**
     * Of one debtor's accounts, all of which the person at work may see.
     *
     * @param elsewhere how many more accounts there are that they may not see
     * @param asOf the end of this day, up to today; null for today
     * @param language null for the debtor's own
     */
    public Statement of(
            List<AccountRow> accounts, int elsewhere, @Nullable LocalDate asOf, @Nullable PaperLanguage language) {
        if (accounts.isEmpty()) throw new IllegalArgumentException("A statement is of at least one account.");
        var spoken = language == null ? languageOf(accounts.getFirst().party()) : language;
        return writer.write(accounts, elsewhere, asOf, spoken);
    }

    /** The same in sentences that can be read out, debt by debt. */
    public Explained explain(Statement statement) {
        return Explained.of(statement);
    }

    /** As it is printed. */
    public byte[] pdf(Statement statement) {
        var by = statement.printedBy().line(statement.language().locale());
        return documents.pdf("statement", by, StatementPaper.of(statement));
    }

    /** What the template prints; for proofs. */
    Map<String, Object> values(Statement statement) {
        return StatementPaper.of(statement);
    }
}
