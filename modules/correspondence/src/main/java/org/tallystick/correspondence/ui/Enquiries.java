package org.tallystick.correspondence.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.correspondence.Channel;
import org.tallystick.correspondence.ContactRow;
import org.tallystick.correspondence.Direction;
import org.tallystick.correspondence.LogContact;
import org.tallystick.correspondence.OutcomeRow;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.correspondence.Said;
import org.tallystick.correspondence.Statement;
import org.tallystick.correspondence.Statements;
import org.tallystick.debtors.Debtors;
import org.tallystick.search.Search;
import org.tallystick.search.SearchHit;
import org.tallystick.security.Authority;
import org.tallystick.workbench.AccountAction;
import org.tallystick.workbench.AccountPanel;
import org.tallystick.workbench.Possibilities;
import org.tallystick.workbench.Possibility;
import org.tallystick.workbench.Workbench;
import org.tallystick.workbench.WorkbenchSubject;

/** What the screen of enquiries asks for. */
@SpringComponent
class Enquiries {

    private static final int HITS = 8;

    private final ContactDesk desk;
    private final Search search;
    private final Workbench workbench;
    private final Debtors debtors;
    private final Accounts accounts;
    private final Possibilities possibilities;
    private final Statements statements;
    private final Authority authority;

    Enquiries(
            ContactDesk desk,
            Search search,
            Workbench workbench,
            Debtors debtors,
            Accounts accounts,
            Possibilities possibilities,
            Statements statements,
            Authority authority) {
        this.desk = desk;
        this.search = search;
        this.workbench = workbench;
        this.debtors = debtors;
        this.accounts = accounts;
        this.possibilities = possibilities;
        this.statements = statements;
        this.authority = authority;
    }

    /** An account that is found by its number and by its party's name stands there once. */
    List<SearchHit> find(String typed) {
        if (typed.isBlank()) return List.of();
        authority.require("search.use");
        var byNumber = new LinkedHashMap<String, SearchHit>();
        search.find(typed, null, HITS).items().forEach(hit -> byNumber.putIfAbsent(hit.key(), hit));
        return List.copyOf(byNumber.values());
    }

    EnquiryCase open(String number) {
        var opened = workbench.lookAt(number);
        var subject = opened.subject();
        var kept = opened.keptFrom();
        var printed = new EnumMap<PaperLanguage, Statement>(PaperLanguage.class);
        for (var language : PaperLanguage.values())
            printed.put(language, statements.of(inOrder(subject), kept.size(), null, language));
        return new EnquiryCase(
                subject,
                debtors.of(subject.party()),
                kept,
                statements.languageOf(subject.party()),
                printed,
                possibilities(subject));
    }

    /** What is typed in place on the workbench has no place here. */
    private List<Possibility> possibilities(WorkbenchSubject subject) {
        return possibilities
                .of(subject, accounts.debtsOf(List.of(subject.selected().id())))
                .stream()
                .filter(one -> !(one.offered() instanceof AccountPanel))
                .toList();
    }

    /** The actions that this person's position has at all. */
    List<AccountAction> actions() {
        return possibilities.ofThisPerson().stream()
                .filter(AccountAction.class::isInstance)
                .map(AccountAction.class::cast)
                .toList();
    }

    /** The account that was asked for first, the others as they are. */
    private static List<AccountRow> inOrder(WorkbenchSubject subject) {
        var inOrder = new ArrayList<AccountRow>();
        inOrder.add(subject.selected());
        subject.accounts().stream()
                .filter(account -> !account.equals(subject.selected()))
                .forEach(inOrder::add);
        return inOrder;
    }

    /** What people ask for, in the agency's order. */
    List<OutcomeRow> reasons() {
        return desk.outcomes().all().stream()
                .filter(outcome -> outcome.effect().answersEnquiry())
                .limit(9)
                .toList();
    }

    ContactRow log(String key, WorkbenchSubject subject, OutcomeRow reason, boolean byPhone) {
        var said = Said.of(reason.code()).by(byPhone ? Channel.CALL : Channel.COUNTER, Direction.IN);
        return desk.contacts()
                .log(new LogContact(key, List.of(subject.selected().id()), List.of(), said, null));
    }

    /** What is owed, why and what comes next, in the caller's language, to be read out. */
    void say(EnquiryCase asked) {
        new ExplainDialog(
                        statements,
                        asked.statements(),
                        asked.spoken(),
                        asked.subject().selected().number())
                .open();
    }

    byte[] pdf(Statement statement) {
        return statements.pdf(statement);
    }
}
