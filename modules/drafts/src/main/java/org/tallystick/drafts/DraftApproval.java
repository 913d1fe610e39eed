package org.tallystick.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.agency.ChargeType;
import org.tallystick.agency.DebtType;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.ApprovalSubject;
import org.tallystick.approvals.ApprovalSubject.Line;
import org.tallystick.approvals.Effect;
import org.tallystick.approvals.Executes;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;

/** What approvals ask of a draft account, and what becomes of it. */
@Component
class DraftApproval implements Executes {

    static final String KIND = "draft-account";

    private final DraftTable drafts;
    private final Reviewing reviewing;
    private final OpenDraft opening;
    private final Accounts accounts;
    private final BusinessDay day;

    DraftApproval(DraftTable drafts, Reviewing reviewing, OpenDraft opening, Accounts accounts, BusinessDay day) {
        this.drafts = drafts;
        this.reviewing = reviewing;
        this.opening = opening;
        this.accounts = accounts;
        this.day = day;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String inWords() {
        return "Open an account entered by hand";
    }

    @Override
    public String askAction() {
        return "draft.prepare";
    }

    @Override
    public String decideAction() {
        return "draft.accept";
    }

    /** Only who entered a draft submits it, and only when nothing is missing. */
    @Override
    public ApprovalSubject subject(String subject) {
        var draft = held(subject);
        if (draft.state().isOpen()) {
            if (!draft.madeBy().equals(CurrentPerson.get().person())) throw new NotThere("draft", subject);
            var missing = reviewing.missing(draft.content());
            if (!missing.isEmpty()) throw new DraftRefused(String.join(" ", missing));
        } else if (draft.state() != DraftState.SUBMITTED)
            throw new DraftRefused(
                    Because.STATE, "This draft is " + draft.state().inWords() + ".");
        var content = draft.content();
        var incurredOn = content.incurredOn();
        return new ApprovalSubject(
                        "Open an account: " + draft.title(),
                        content.total(),
                        content.debtType(),
                        reviewing.department(content),
                        DraftTable.json(content),
                        effects(draft),
                        evidence(draft),
                        "drafts/" + draft.id(),
                        concerns(content))
                .posting(incurredOn == null ? day.today() : incurredOn, lines(content));
    }

    /** A known debtor's accounts; who is new is known again by what was typed, so that one debt in parts counts as one. */
    private List<String> concerns(DraftContent content) {
        var who = content.who();
        var known = OpenDraft.blankAsNull(who.sameAsAccount());
        if (who.kind() == DraftDebtor.Kind.SAME_AS && known != null)
            return accounts.byNumber(known).map(AccountRow::concerns).orElse(List.of());
        var name = OpenDraft.blankAsNull(who.name());
        return !who.isNew() || name == null
                ? List.of()
                : List.of("typed:" + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " "));
    }

    private List<Line> lines(DraftContent content) {
        var account = number(content.accountNumber(), "the next number").strip();
        var type = reviewing.debtType(content).orElseThrow();
        var lines = new ArrayList<Line>();
        for (var charge : content.allCharges())
            if (charge.cents() > 0) {
                var amount = Money.ofCents(charge.cents());
                lines.add(Line.of("Levied", account, nameOf(type, charge), amount));
                lines.add(Line.of("Levies of the fund", account, "Fund " + type.fund(), amount.negated()));
            }
        return lines;
    }

    /** A charge that turns out to be less is set lower by who checks it; everything else goes back to who entered it. */
    @Override
    public List<Changeable> changeable(ApprovalRow request) {
        var draft = drafts.of(read(request.subject())).orElse(null);
        if (draft == null || draft.state() != DraftState.SUBMITTED) return List.of();
        var content = draft.content();
        var type = reviewing.debtType(content).orElseThrow();
        var changeable = new ArrayList<Changeable>();
        var charges = content.allCharges();
        for (int at = 0; at < charges.size(); at++)
            if (charges.get(at).cents() > 0)
                changeable.add(new Changeable(
                        String.valueOf(at),
                        nameOf(type, charges.get(at)),
                        Money.ofCents(charges.get(at).cents())));
        return changeable;
    }

    @Override
    public void change(ApprovalRow request, Map<String, Money> lower) {
        var draft = held(request.subject());
        var charges = new ArrayList<>(draft.content().allCharges());
        for (int at = 0; at < charges.size(); at++) {
            var less = lower.get(String.valueOf(at));
            if (less != null) charges.set(at, new DraftCharge(charges.get(at).type(), less.cents()));
        }
        var changed = draft.content().with(charges);
        var missing = reviewing.missing(changed);
        if (!missing.isEmpty()) throw new DraftRefused(String.join(" ", missing));
        drafts.write(draft.id(), changed, day.now());
    }

    private static String nameOf(DebtType type, DraftCharge charge) {
        return type.chargeTypes().stream()
                .filter(one -> one.code().equals(charge.type()))
                .map(ChargeType::name)
                .findFirst()
                .orElse(charge.type());
    }

    /** However it was asked for, what waits is not typed into any more. */
    @Override
    public void submitted(ApprovalRow request) {
        drafts.state(held(request.subject()).id(), DraftState.SUBMITTED, null, null, day.now());
    }

    @Override
    public void execute(ApprovalRow approved, @Nullable String reason) {
        var draft = held(approved.subject());
        if (draft.state() == DraftState.ACCEPTED) return;
        opening.open(draft, CurrentPerson.get().name());
    }

    @Override
    public void notExecuted(ApprovalRow request, String reason) {
        var draft = held(request.subject());
        var checker = CurrentPerson.get().name();
        switch (request.state()) {
            case RETURNED, FAILED, EXPIRED -> drafts.state(draft.id(), DraftState.RETURNED, reason, checker, day.now());
            case DENIED -> drafts.state(draft.id(), DraftState.DENIED, reason, checker, day.now());
            case WITHDRAWN -> drafts.state(draft.id(), DraftState.DRAFT, null, null, day.now());
            case DRAFT, SUBMITTED, RECOMMENDED, APPROVED, EXECUTED -> {}
        }
    }

    /** It opened again for who entered it. */
    @Override
    public boolean isWithAsker(ApprovalRow failed) {
        return drafts.of(read(failed.subject()))
                .filter(draft -> draft.state().isOpen())
                .isPresent();
    }

    private List<Effect> effects(DraftRow draft) {
        var content = draft.content();
        var type = reviewing.debtType(content).orElseThrow();
        var effects = new ArrayList<Effect>();
        effects.add(new Effect("Account", "none", number(content.accountNumber(), "the next number")));
        effects.add(new Effect("Debtor", "none", draft.title()));
        effects.add(new Effect("Debt", "none", type.name() + number(content.debtNumber(), "")));
        for (var charge : content.allCharges())
            if (charge.cents() != 0)
                effects.add(new Effect(
                        nameOf(type, charge),
                        Money.ZERO.toString(),
                        Money.ofCents(charge.cents()).toString()));
        effects.add(new Effect("Owed", Money.ZERO.toString(), content.total().toString()));
        return effects;
    }

    private List<String> evidence(DraftRow draft) {
        var content = draft.content();
        var evidence = new ArrayList<String>();
        var incurredOn = content.incurredOn();
        if (incurredOn != null) evidence.add("Incurred on " + WrittenDays.DAY.format(incurredOn));
        if (OpenDraft.blankAsNull(content.evidence()) != null) evidence.add("Evidence: " + content.evidence());
        if (OpenDraft.blankAsNull(content.contacts()) != null) evidence.add("Tried before: " + content.contacts());
        evidence.addAll(reviewing.of(draft).warnings());
        return evidence;
    }

    private static String number(@Nullable String number, String otherwise) {
        var given = OpenDraft.blankAsNull(number);
        return given == null ? otherwise : " " + given;
    }

    private DraftRow held(String subject) {
        return drafts.hold(read(subject)).orElseThrow(() -> new NotThere("draft", subject));
    }

    private static DraftId read(String subject) {
        try {
            return DraftId.of(subject);
        } catch (IllegalArgumentException _) {
            throw new NotThere("draft", subject);
        }
    }
}
