package org.tallystick.correspondence.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.EnumMap;
import java.util.List;
import org.tallystick.accounts.AccountRow;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.correspondence.Statement;
import org.tallystick.correspondence.Statements;
import org.tallystick.workbench.InTheirWords;
import org.tallystick.workbench.Workbench;

/** Opens the words of a statement wherever somebody asks why. */
@SpringComponent
class Explaining implements InTheirWords {

    private final Statements statements;
    private final Workbench workbench;

    Explaining(Statements statements, Workbench workbench) {
        this.statements = statements;
        this.workbench = workbench;
    }

    @Override
    public String label(AccountRow account) {
        return "Explain in " + statements.languageOf(account.party()).inWords();
    }

    @Override
    public void open(AccountRow account) {
        var opened = workbench.lookAt(account.number());
        var written = new EnumMap<PaperLanguage, Statement>(PaperLanguage.class);
        for (var language : PaperLanguage.values())
            written.put(
                    language,
                    statements.of(
                            List.copyOf(opened.subject().accounts()),
                            opened.keptFrom().size(),
                            null,
                            language));
        new ExplainDialog(statements, written, statements.languageOf(account.party()), account.number()).open();
    }
}
