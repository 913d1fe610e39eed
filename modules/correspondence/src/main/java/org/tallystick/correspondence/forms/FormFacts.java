package org.tallystick.correspondence.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.Holds;
import org.tallystick.agency.Department;
import org.tallystick.agency.Departments;
import org.tallystick.agency.Translations;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.correspondence.ContactRow;
import org.tallystick.correspondence.Contacts;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.correspondence.Statement;
import org.tallystick.correspondence.Statements;
import org.tallystick.debtors.ContactPoints;
import org.tallystick.debtors.ContactRow.Status;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.NameRow;
import org.tallystick.debtors.NewContact;
import org.tallystick.debtors.NewRelationship.Liability;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.Relationships;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PrintedBy;

/** What the books know of one account, in the words of a form's language; of the debtor's other accounts nothing is said. */
@Component
class FormFacts {

    private static final int CONTACTS = 50;

    private final Statements statements;
    private final Accounts accounts;
    private final Contacts contacts;
    private final ContactPoints contactPoints;
    private final Relationships relationships;
    private final Debtors debtors;
    private final Holds holds;
    private final Departments departments;
    private final Translations translations;
    private final ObjectProvider<OpenItems> open;
    private final BusinessDay day;

    FormFacts(
            Statements statements,
            Accounts accounts,
            Contacts contacts,
            ContactPoints contactPoints,
            Relationships relationships,
            Debtors debtors,
            Holds holds,
            Departments departments,
            Translations translations,
            ObjectProvider<OpenItems> open,
            BusinessDay day) {
        this.statements = statements;
        this.accounts = accounts;
        this.contacts = contacts;
        this.contactPoints = contactPoints;
        this.relationships = relationships;
        this.debtors = debtors;
        this.holds = holds;
        this.departments = departments;
        this.translations = translations;
        this.open = open;
        this.day = day;
    }

    /** Under the names of {@link FormValues}. */
    Map<String, Object> of(AccountRow account, PaperLanguage language) {
        var statement = statements.of(List.of(account), 0, null, language);
        var values = new HashMap<String, Object>(plain(account, statement, language));
        values.put("contactPoints", points(account.party(), Status.GOOD, language));
        values.put("unconfirmed", points(account.party(), Status.UNVERIFIED, language));
        values.put("liable", liable(account));
        values.put(
                "debts",
                statement.debts().stream().map(debt -> debt(debt, language)).toList());
        values.put(
                "charges",
                statement.debts().stream()
                        .flatMap(debt -> debt.lines().stream().map(line -> charge(debt, line)))
                        .toList());
        values.put(
                "payments",
                statement.history().stream()
                        .map(event -> row(
                                "day", language.day(event.on()),
                                "what", event.what(),
                                "amount", event.change().toString()))
                        .toList());
        values.put("holds", holds(account, language));
        var log = log(account);
        values.put("promises", promises(log, language));
        values.put(
                "contacts",
                log.stream().map(contact -> contact(contact, language)).toList());
        values.put(
                "openItems",
                open.stream()
                        .flatMap(one -> one.of(account).stream())
                        .map(what -> row("what", what))
                        .toList());
        return values;
    }

    private Map<String, Object> plain(AccountRow account, Statement statement, PaperLanguage language) {
        var file = debtors.fileOf(account.party());
        var party = debtors.of(account.party());
        var values = new HashMap<String, Object>();
        values.put("agency", statement.agency());
        values.put("day", language.day(day.today()));
        values.put("debtor", party.name());
        values.put("debtorNumber", party.number());
        values.put(
                "alsoKnownAs",
                file.names().stream()
                        .map(NameRow::name)
                        .filter(name -> !name.equals(party.name()))
                        .distinct()
                        .collect(Collectors.joining("; ")));
        values.put("address", String.join(", ", statement.address()));
        values.put("account", account.number());
        values.put("department", departmentOf(account, language));
        values.put("openedOn", language.day(account.openedOn()));
        values.put("owner", account.ownerName());
        values.put("nextStep", account.nextStep().inWords());
        values.put("nextDate", language.day(account.nextDate()));
        values.put("balance", statement.owed().inDollars());
        values.put("preparedBy", PrintedBy.recorded(CurrentPerson.get().name(), language.locale()));
        return values;
    }

    private String departmentOf(AccountRow account, PaperLanguage language) {
        var name = departments.all().stream()
                .filter(one -> one.code().equals(account.department()))
                .map(Department::name)
                .findFirst()
                .orElse(account.department());
        return translations.of(language.code(), name);
    }

    private List<Map<String, String>> points(PartyId party, Status status, PaperLanguage language) {
        return contactPoints.of(party).stream()
                .filter(point -> point.status() == status)
                .map(point -> {
                    var kind = kind(point.kind(), language);
                    return status == Status.GOOD
                            ? row(
                                    "kind",
                                    kind,
                                    "value",
                                    point.inWords(),
                                    "since",
                                    language.day(
                                            point.since().atZone(day.zone()).toLocalDate()))
                            : row("kind", kind, "value", point.inWords());
                })
                .toList();
    }

    private static String kind(NewContact.Kind kind, PaperLanguage language) {
        if (language == PaperLanguage.ENGLISH) return kind.inWords();
        return switch (kind) {
            case ADDRESS -> "dirección";
            case PHONE -> "teléfono";
            case EMAIL -> "correo electrónico";
        };
    }

    /** For this account or all; who is liable for a debt of another account only is not named. */
    private List<Map<String, String>> liable(AccountRow account) {
        var debts = accounts.debtsOf(List.of(account.id())).stream()
                .map(debt -> debt.id().value())
                .toList();
        return relationships.of(account.party()).stream()
                .filter(one -> one.liability() != Liability.NONE)
                .filter(one -> one.debt() == null || debts.contains(one.debt()))
                .filter(one -> one.until() == null || !one.until().isBefore(day.today()))
                .map(one -> row(
                        "name",
                        one.otherName(),
                        "why",
                        one.inWords() + ", " + one.liability().inWords(),
                        "law",
                        or(one.citation())))
                .toList();
    }

    private static Map<String, String> debt(Statement.Debt debt, PaperLanguage language) {
        var on = debt.incurredOn();
        return row(
                "number", debt.number(),
                "debtType", debt.name(),
                "creditor", debt.department(),
                "incurredOn", on == null ? "" : language.day(on),
                "owed", debt.sum().balance().inDollars());
    }

    private static Map<String, String> charge(Statement.Debt debt, Statement.Line line) {
        var sum = line.sum();
        return row(
                "debt", debt.number(),
                "charge", line.charge(),
                "reason", line.reason(),
                "levied", sum.levied().toString(),
                "changed", orNothing(sum.adjusted()),
                "paid", orNothing(sum.paid()),
                "owed", sum.balance().toString());
    }

    private List<Map<String, String>> holds(AccountRow account, PaperLanguage language) {
        return holds.standing(account.id()).stream()
                .filter(hold -> hold.standsOn(day.today()))
                .map(hold -> row(
                        "hold", translations.of(language.code(), hold.typeName()),
                        "stops", hold.stopsInWords(),
                        "from", language.day(hold.from()),
                        "until", hold.to() == null ? "" : language.day(hold.to()),
                        "law", or(hold.citation())))
                .toList();
    }

    private List<ContactRow> log(AccountRow account) {
        return contacts.about(List.of(account.id()), null, CONTACTS).items().stream()
                .filter(ContactRow::stands)
                .toList();
    }

    /** Those that still run. */
    private List<Map<String, String>> promises(List<ContactRow> log, PaperLanguage language) {
        return log.stream()
                .flatMap(contact -> Stream.ofNullable(contact.said().promise())
                        .filter(promise -> !promise.by().isBefore(day.today()))
                        .map(promise -> row(
                                "amount", promise.amount().inDollars(),
                                "by", language.day(promise.by()),
                                "saidOn", language.day(contact.businessDate()))))
                .toList();
    }

    private static Map<String, String> contact(ContactRow contact, PaperLanguage language) {
        return row(
                "day", language.day(contact.businessDate()),
                "what", contact.inWords(),
                "note", contact.said().note(),
                "by", contact.actorName());
    }

    private static String orNothing(Money amount) {
        return amount.isZero() ? "" : amount.toString();
    }

    private static String or(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static Map<String, String> row(String... namesAndValues) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) row.put(namesAndValues[i], namesAndValues[i + 1]);
        return row;
    }
}
