package org.tallystick.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtRow;
import org.tallystick.accounts.HoldRow;
import org.tallystick.accounts.Holds;
import org.tallystick.agency.Agencies;
import org.tallystick.agency.ChargeType;
import org.tallystick.agency.Codes;
import org.tallystick.agency.DebtTypes;
import org.tallystick.agency.Department;
import org.tallystick.agency.Departments;
import org.tallystick.agency.Translations;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.correspondence.Statement.Debt;
import org.tallystick.correspondence.Statement.Event;
import org.tallystick.correspondence.Statement.Line;
import org.tallystick.correspondence.Statement.Sum;
import org.tallystick.debtors.Debtors;
import org.tallystick.ledger.ChargeRow;
import org.tallystick.ledger.JournalRow;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.PostingKind;
import org.tallystick.policy.Policies;
import org.tallystick.policy.PolicyKind;
import org.tallystick.policy.PolicyRefused;
import org.tallystick.workbench.AsOf;
import org.tallystick.workbench.Standings;
import org.tallystick.workbench.Workbench;

/** Puts together what a statement says: figures from the books, names from the pack, sentences from the language. */
@Component
class StatementWriter {

    private final Standings standings;
    private final Accounts accounts;
    private final Holds holds;
    private final Debtors debtors;
    private final Ledger ledger;
    private final Agencies agencies;
    private final Departments departments;
    private final DebtTypes debtTypes;
    private final Codes codes;
    private final Translations translations;
    private final Policies policies;
    private final Workbench workbench;
    private final BusinessDay day;

    StatementWriter(
            Standings standings,
            Accounts accounts,
            Holds holds,
            Debtors debtors,
            Ledger ledger,
            Agencies agencies,
            Departments departments,
            DebtTypes debtTypes,
            Codes codes,
            Translations translations,
            Policies policies,
            Workbench workbench,
            BusinessDay day) {
        this.standings = standings;
        this.accounts = accounts;
        this.holds = holds;
        this.debtors = debtors;
        this.ledger = ledger;
        this.agencies = agencies;
        this.departments = departments;
        this.debtTypes = debtTypes;
        this.codes = codes;
        this.translations = translations;
        this.policies = policies;
        this.workbench = workbench;
        this.day = day;
    }

    @Bean
    static PolicyKind<StatementTerms> statementTerms() {
        return StatementTerms.KIND;
    }

    Statement write(List<AccountRow> of, int elsewhere, @Nullable LocalDate asOf, PaperLanguage language) {
        var words = PaperWords.in(language);
        var standing = standings.of(of, asOf, AsOf.POSTED);
        var party = debtors.of(of.getFirst().party());
        var debts = debts(of, standing.charges(), standing.day(), language, words);
        return new Statement(
                language,
                agencies.current().name(),
                party.name(),
                party.addresses().stream()
                        .limit(1)
                        .map(address -> address.inOneLine())
                        .toList(),
                standing.day(),
                day.today(),
                workbench.printedBy(of.getFirst()),
                standing.balance(),
                notes(of, elsewhere, standing.day(), words),
                debts,
                history(of, standing.day(), words),
                List.of(
                        words.of(
                                "pay.counter",
                                tenders(language, words),
                                of.getFirst().number()),
                        words.of("pay.part")),
                ask(words),
                words.of("kind"));
    }

    private List<String> notes(List<AccountRow> of, int elsewhere, LocalDate on, PaperWords words) {
        var notes = new ArrayList<String>();
        for (var account : of)
            if (account.openedOn().isAfter(on))
                notes.add(words.of("before", account.number(), words.day(account.openedOn())));
        if (elsewhere > 0) notes.add(words.of(elsewhere == 1 ? "elsewhere.one" : "elsewhere.many", elsewhere));
        return notes;
    }

    private List<Debt> debts(
            List<AccountRow> of, List<ChargeRow> charges, LocalDate on, PaperLanguage language, PaperWords words) {
        var byId = of.stream().collect(Collectors.toMap(AccountRow::id, account -> account));
        var named = departments.all().stream().collect(Collectors.toMap(Department::code, Department::name));
        var held = of.stream()
                .flatMap(account -> holds.standing(account.id()).stream())
                .distinct()
                .toList();
        return accounts.debtsOf(of.stream().map(AccountRow::id).toList()).stream()
                .map(debt -> debt(
                        debt,
                        byId.get(debt.account()),
                        charges.stream()
                                .filter(charge -> charge.debt().equals(debt.id()))
                                .toList(),
                        named,
                        on.equals(day.today()) ? held : List.of(),
                        language,
                        words))
                .filter(debt -> !debt.lines().isEmpty())
                .toList();
    }

    private Debt debt(
            DebtRow debt,
            @Nullable AccountRow account,
            List<ChargeRow> charges,
            Map<String, String> departmentNames,
            Collection<HoldRow> held,
            PaperLanguage language,
            PaperWords words) {
        if (account == null) throw new IllegalStateException("A debt without its account.");
        var lines = charges.stream()
                .map(charge ->
                        new Line(in(language, chargeName(debt, charge)), reason(debt, charge, words), sum(charge)))
                .toList();
        return new Debt(
                account.number(),
                debt.number(),
                in(language, debt.debtTypeName()),
                in(language, departmentNames.getOrDefault(account.department(), account.department())),
                debt.incurredOn(),
                held.stream()
                        .filter(hold -> isOn(hold, debt))
                        .map(hold -> inWords(hold, language, words))
                        .distinct()
                        .toList(),
                lines,
                lines.stream().map(Line::sum).reduce(Sum.ZERO, Sum::plus));
    }

    private static boolean isOn(HoldRow hold, DebtRow debt) {
        if (hold.debt() != null) return hold.debt().equals(debt.id());
        return hold.account() == null || hold.account().equals(debt.account());
    }

    private String inWords(HoldRow hold, PaperLanguage language, PaperWords words) {
        var stops = hold.stops().stream()
                .map(stopped -> words.of("held." + stopped.name()))
                .collect(Collectors.joining(", "));
        var name = in(language, hold.typeName());
        var until = hold.to();
        return until == null ? words.of("hold.open", name, stops) : words.of("hold", name, words.day(until), stops);
    }

    private static Sum sum(ChargeRow charge) {
        return new Sum(charge.levied(), charge.adjusted().minus(charge.moved()), charge.paid(), charge.balance());
    }

    /** When it was charged, and by which law where the agency has named it. */
    private String reason(DebtRow debt, ChargeRow charge, PaperWords words) {
        var on = words.day(charge.leviedOn());
        return type(debt, charge)
                .map(ChargeType::citation)
                .map(law -> words.of("reason.law", on, law))
                .orElseGet(() -> words.of("reason", on));
    }

    private String chargeName(DebtRow debt, ChargeRow charge) {
        return type(debt, charge).map(ChargeType::name).orElse(charge.type());
    }

    private Optional<ChargeType> type(DebtRow debt, ChargeRow charge) {
        return debtTypes.byCode(debt.debtType()).stream()
                .flatMap(type -> type.chargeTypes().stream())
                .filter(type -> type.code().equals(charge.type()))
                .findFirst();
    }

    private List<Event> history(List<AccountRow> of, LocalDate on, PaperWords words) {
        return ledger.journalOf(of.stream().map(AccountRow::id).toList()).stream()
                .filter(row -> row.kind() != PostingKind.LEVY && !row.postedOn().isAfter(on))
                .filter(row -> !row.change().isZero())
                .map(row -> new Event(row.effectiveOn(), what(row, words), row.change()))
                .toList();
    }

    private static String what(JournalRow row, PaperWords words) {
        return words.either("posting." + row.kind().name(), "posting.other");
    }

    private String tenders(PaperLanguage language, PaperWords words) {
        return words.anyOf(codes.of("tender").stream()
                .map(tender -> language == PaperLanguage.ENGLISH
                        ? tender.name().toLowerCase(language.locale())
                        : in(language, tender.name()))
                .toList());
    }

    private List<String> ask(PaperWords words) {
        var terms = terms();
        var ask = new ArrayList<String>();
        ask.add(words.of("ask.counter", words.hour(agencies.current().closeOfBusiness())));
        if (terms.address() != null) ask.add(words.of("ask.address", terms.address()));
        if (terms.phone() != null) ask.add(words.of("ask.phone", terms.phone()));
        if (terms.website() != null) ask.add(words.of("ask.website", terms.website()));
        ask.add(words.of("ask.wrong"));
        return ask;
    }

    private StatementTerms terms() {
        try {
            return policies.inForce(StatementTerms.KIND, day.today()).terms();
        } catch (PolicyRefused _) {
            return StatementTerms.NONE_ADOPTED;
        }
    }

    private String in(PaperLanguage language, String name) {
        return translations.of(language.code(), name);
    }
}
