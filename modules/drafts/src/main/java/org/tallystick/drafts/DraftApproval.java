package org.tallystick.drafts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.agency.ChargeType;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.ApprovalSubject;
import org.tallystick.approvals.Effect;
import org.tallystick.approvals.Executes;
import org.tallystick.calendar.BusinessDay;
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
    private final BusinessDay day;

    DraftApproval(DraftTable drafts, Reviewing reviewing, OpenDraft opening, BusinessDay day) {
        this.drafts = drafts;
        this.reviewing = reviewing;
        this.opening = opening;
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
        return new ApprovalSubject(
                "Open an account: " + draft.title(),
                content.total(),
                content.debtType(),
                reviewing.department(content),
                DraftTable.json(content),
                effects(draft),
                evidence(draft),
                "drafts/" + draft.id());
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
                        type.chargeTypes().stream()
                                .filter(one -> one.code().equals(charge.type()))
                                .map(ChargeType::name)
                                .findFirst()
                                .orElse(charge.type()),
                        Money.ZERO.toString(),
                        Money.ofCents(charge.cents()).toString()));
        effects.add(new Effect("Owed", Money.ZERO.toString(), content.total().toString()));
        return effects;
    }

    private List<String> evidence(DraftRow draft) {
        var content = draft.content();
        var evidence = new ArrayList<String>();
        var incurredOn = content.incurredOn();
        if (incurredOn != null) evidence.add("Incurred on " + incurredOn);
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
        try {
            return drafts.hold(DraftId.of(subject)).orElseThrow(() -> new NotThere("draft", subject));
        } catch (IllegalArgumentException _) {
            throw new NotThere("draft", subject);
        }
    }
}
