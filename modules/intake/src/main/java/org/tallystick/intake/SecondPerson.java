package org.tallystick.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.ApprovalState;
import org.tallystick.approvals.ApprovalSubject;
import org.tallystick.approvals.Approvals;
import org.tallystick.approvals.Effect;
import org.tallystick.approvals.Executes;
import org.tallystick.approvals.Executions;
import org.tallystick.approvals.RequestApproval;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.intake.reading.Mappings;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.web.Counted;
import org.tallystick.web.NotThere;

/** The second person for imports: who loaded a file does not accept it, where policy says so. */
@Component
class SecondPerson {

    static final String KIND = "import-acceptance";

    private final Approvals approvals;
    private final Executions executions;
    private final ImportRepository imports;
    private final ImportTerms terms;
    private final BusinessDay day;
    private final People people;

    SecondPerson(
            Approvals approvals,
            Executions executions,
            ImportRepository imports,
            ImportTerms terms,
            BusinessDay day,
            People people) {
        this.approvals = approvals;
        this.executions = executions;
        this.imports = imports;
        this.terms = terms;
        this.day = day;
        this.people = people;
    }

    /** The platform brings in a pack's own sample by itself; everything else is somebody's. */
    boolean isWanted(ImportRow row) {
        return CurrentPerson.get().kind() != SignedInAs.SYSTEM
                && sender(row.id()).isPresent()
                && terms.on(day.today()).wantsSecondPerson(row.totals().balance());
    }

    boolean isSender(ImportRow row) {
        return sender(row.id()).filter(CurrentPerson.get().person()::equals).isPresent();
    }

    Optional<ApprovalRow> request(ImportId id) {
        return approvals.latestAbout(KIND, id.toString());
    }

    boolean isAsked(ImportId id) {
        return request(id).filter(one -> one.state().waits()).isPresent();
    }

    /** Puts it before those who may accept, in the name of who loaded it. */
    void ask(ImportRow row) {
        approvals.request(
                command(row),
                sender(row.id())
                        .orElseThrow(() -> new NotThere("import", row.id().toString())));
    }

    /** The word of the person at work, unless they loaded it themselves; then it is put before somebody else. */
    void accept(ImportRow row, @Nullable String despite) {
        ask(row);
        if (isSender(row))
            throw new NotPermitted(
                    "import.accept",
                    "You loaded this file yourself, and here a second person accepts it. It waits in Approvals for"
                            + " somebody who may.");
        approvals.approve(request(row.id()).orElseThrow().id(), despite);
    }

    /** What was accepted is posted by a job of its own; only then is the request done, or failed. */
    void ended(ImportRow row) {
        switch (row.state()) {
            case POSTED -> executions.done(KIND, row.id().toString());
            case FAILED ->
                executions.failed(
                        KIND,
                        row.id().toString(),
                        Objects.requireNonNullElse(row.message(), "It could not be posted."));
            default -> {}
        }
    }

    void withdraw(ImportId id) {
        request(id)
                .filter(one -> one.state() == ApprovalState.SUBMITTED || one.state() == ApprovalState.RETURNED)
                .filter(one -> one.requestedBy().equals(CurrentPerson.get().person()))
                .ifPresent(one -> approvals.withdraw(one.id(), "The import was given up."));
    }

    private static RequestApproval command(ImportRow row) {
        return new RequestApproval(
                KIND,
                row.id().toString(),
                null,
                "Tried with " + (row.rejected() == 0 ? "no rejected rows" : Counted.of(row.rejected(), "rejected row"))
                        + "; to be posted.");
    }

    private Optional<PersonId> sender(ImportId id) {
        return imports.senderOf(id).filter(person -> people.ifThere(person).isPresent());
    }

    /** What approvals ask of an import. */
    @Component
    static class Kind implements Executes {

        private final ImportRepository imports;
        private final RulingTable rulings;
        private final Accepting accepting;

        Kind(ImportRepository imports, RulingTable rulings, Accepting accepting) {
            this.imports = imports;
            this.rulings = rulings;
            this.accepting = accepting;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String inWords() {
            return "Accept an import";
        }

        @Override
        public String askAction() {
            return "import.load";
        }

        @Override
        public String decideAction() {
            return "import.accept";
        }

        @Override
        public ApprovalSubject subject(String subject) {
            var id = read(subject);
            if (imports.hold(id).isEmpty()) throw new NotThere("import", subject);
            var row = imports.row(id).orElseThrow();
            var balance = row.totals().balance();
            return new ApprovalSubject(
                    "Accept " + row.fileName(),
                    balance,
                    null,
                    null,
                    content(row),
                    effects(row),
                    evidence(row),
                    "intake/" + id,
                    List.of());
        }

        /** File, mapping, what comes of it, decisions about its rows and the sender's totals: none may change unseen. */
        private String content(ImportRow row) {
            return Stream.of(
                            imports.contentOf(row.id()),
                            Mappings.write(imports.mappingOf(row.id()).orElseThrow()),
                            row.state(),
                            row.rows(),
                            row.created(),
                            row.matched(),
                            row.repeated(),
                            row.rejected(),
                            row.totals(),
                            row.control(),
                            rulings.markOf(row.id()))
                    .map(String::valueOf)
                    .collect(Collectors.joining("|"));
        }

        @Override
        public boolean isDoneLater() {
            return true;
        }

        @Override
        public void check(ApprovalRow request, @Nullable String reason) {
            imports.row(read(request.subject())).ifPresent(row -> accepting.check(row, reason));
        }

        @Override
        public void execute(ApprovalRow approved, @Nullable String reason) {
            accepting.accept(
                    read(approved.subject()),
                    "Approval " + approved.id() + ", asked by " + approved.requestedByName(),
                    reason);
        }

        private static List<Effect> effects(ImportRow row) {
            var effects = new ArrayList<Effect>();
            effects.add(new Effect("New accounts", "0", count(row.created())));
            effects.add(new Effect("Further debts of known accounts", "0", count(row.matched())));
            effects.add(money("Levied", row.totals().levied()));
            if (!row.totals().adjusted().isZero())
                effects.add(money("Adjusted", row.totals().adjusted()));
            if (!row.totals().moved().isZero())
                effects.add(money("Moved elsewhere", row.totals().moved()));
            if (!row.totals().paid().isZero())
                effects.add(money("Paid before", row.totals().paid()));
            effects.add(money("Owed", row.totals().balance()));
            return effects;
        }

        private static Effect money(String what, Money amount) {
            return new Effect(what, Money.ZERO.toString(), amount.toString());
        }

        private static List<String> evidence(ImportRow row) {
            var evidence = new ArrayList<String>();
            evidence.add(
                    "File " + row.fileName() + ", " + Counted.of(row.rows(), "row") + ", read as " + row.mapping());
            evidence.add(Counted.of(row.repeated(), "repeated row") + ", not counted twice");
            evidence.add(Counted.of(row.rejected(), "rejected row") + " over "
                    + row.rejectedAmount().inDollars() + ", not posted");
            for (var line : row.compared()) evidence.add("The sender's own totals. " + line.inWords());
            return evidence;
        }

        private static String count(long number) {
            return String.format(Locale.US, "%,d", number);
        }

        private static ImportId read(String subject) {
            try {
                return ImportId.of(subject);
            } catch (IllegalArgumentException _) {
                throw new NotThere("import", subject);
            }
        }
    }
}
