package org.tallystick.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtId;
import org.tallystick.accounts.NewDebt;
import org.tallystick.accounts.NewTimelineEntry;
import org.tallystick.accounts.OpenAccount;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.agency.DebtType;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.Matching;
import org.tallystick.debtors.NewAddress;
import org.tallystick.debtors.NewContact;
import org.tallystick.debtors.NewParty;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.PartyKind;
import org.tallystick.ledger.ChargeId;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Levy;
import org.tallystick.ledger.PostingSource;
import org.tallystick.money.Money;
import org.tallystick.tenancy.Ids;

/** Makes the account out of an accepted draft: party, account with its debt, charges, and a first line that names both people. */
@Component
class OpenDraft {

    static final String DEBTOR_NOT_KNOWN = "Debtor not known";

    private final Debtors debtors;
    private final Matching matching;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Reviewing reviewing;
    private final DraftTerms terms;
    private final DraftTable drafts;
    private final BusinessDay day;

    OpenDraft(
            Debtors debtors,
            Matching matching,
            Accounts accounts,
            Ledger ledger,
            Reviewing reviewing,
            DraftTerms terms,
            DraftTable drafts,
            BusinessDay day) {
        this.debtors = debtors;
        this.matching = matching;
        this.accounts = accounts;
        this.ledger = ledger;
        this.reviewing = reviewing;
        this.terms = terms;
        this.drafts = drafts;
        this.day = day;
    }

    /** In the caller's transaction, in which the draft is held. */
    void open(DraftRow draft, @Nullable String checkedBy) {
        var missing = reviewing.missing(draft.content());
        if (!missing.isEmpty()) throw new DraftRefused(String.join(" ", missing));
        var content = draft.content();
        var type = reviewing.debtType(content).orElseThrow();
        var account = new AccountId(Ids.next());
        var debt = new DebtId(Ids.next());
        var department = reviewing.department(content);
        accounts.open(
                List.of(new OpenAccount(
                                account,
                                blankAsNull(content.accountNumber()),
                                department == null ? type.department() : department,
                                party(draft),
                                draft.madeBy(),
                                day.today().plusDays(terms.today().daysToFirstLook()),
                                List.of(new NewDebt(
                                        debt, blankAsNull(content.debtNumber()), type.code(), content.incurredOn())))
                        .byRule(content.total())),
                List.of(NewTimelineEntry.of(Ids.next(), account, TimelineKind.INTAKE, story(draft, type, checkedBy))
                        .about(debt)
                        .amount(content.total())));
        ledger.open(
                levies(content, account, debt, type),
                new PostingSource("draft", draft.id().toString()));
        drafts.accepted(draft.id(), accounts.of(account), checkedBy, day.now());
    }

    private PartyId party(DraftRow draft) {
        var who = draft.content().who();
        var known = who.sameAsAccount();
        if (who.kind() == DraftDebtor.Kind.SAME_AS && known != null)
            return accounts.byNumber(known.strip()).map(AccountRow::party).orElseThrow();
        var fresh = newParty(draft);
        debtors.add(List.of(fresh));
        if (who.isNew()) matching.link(List.of(fresh.id()), "entered by hand by " + draft.madeByName());
        return fresh.id();
    }

    /** The party as it was typed; who is not known is somebody else each time. */
    static NewParty newParty(DraftRow draft) {
        var who = draft.content().who();
        var name = blankAsNull(who.name());
        var id = new PartyId(Ids.next());
        if (!who.isNew() || name == null) return new NewParty(id, PartyKind.UNKNOWN, DEBTOR_NOT_KNOWN, List.of());
        var kind = who.kind() == DraftDebtor.Kind.ORGANIZATION ? PartyKind.ORGANIZATION : PartyKind.PERSON;
        var party = new NewParty(id, kind, name, addresses(who))
                .bornOn(kind == PartyKind.PERSON ? who.bornOn() : null)
                .from("entered by hand by " + draft.madeByName());
        var phone = blankAsNull(who.phone());
        return phone == null ? party : party.reachedBy(NewContact.phone(phone));
    }

    private static List<NewAddress> addresses(DraftDebtor who) {
        var line1 = blankAsNull(who.line1());
        return line1 == null
                ? List.of()
                : List.of(new NewAddress(
                        line1,
                        blankAsNull(who.line2()),
                        blankAsNull(who.city()),
                        blankAsNull(who.state()),
                        blankAsNull(who.zip())));
    }

    private List<Levy> levies(DraftContent content, AccountId account, DebtId debt, DebtType type) {
        var leviedOn = content.incurredOn();
        LocalDate on = leviedOn == null ? day.today() : leviedOn;
        var levies = new ArrayList<Levy>();
        for (var charge : content.allCharges())
            if (charge.cents() > 0)
                levies.add(new Levy(
                        new ChargeId(Ids.next()),
                        account,
                        debt,
                        charge.type(),
                        Money.ofCents(charge.cents()),
                        on,
                        levies.size() + 1,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        type.fund()));
        return levies;
    }

    private static String story(DraftRow draft, DebtType type, @Nullable String checkedBy) {
        var content = draft.content();
        var story = new StringBuilder("Account opened by hand with ").append(type.name());
        if (blankAsNull(content.debtNumber()) != null) story.append(' ').append(content.debtNumber());
        story.append(", entered by ").append(draft.madeByName());
        story.append(checkedBy == null ? ", no check needed." : ", checked by " + checkedBy + ".");
        if (blankAsNull(content.evidence()) != null) story.append(" Evidence: ").append(content.evidence());
        if (blankAsNull(content.contacts()) != null)
            story.append(" Tried before: ").append(content.contacts());
        return story.toString();
    }

    static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
