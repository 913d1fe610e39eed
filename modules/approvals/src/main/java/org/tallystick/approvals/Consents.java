package org.tallystick.approvals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.approvals.ApprovalTable.Asker;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.CursorRefused;
import org.tallystick.security.Cursors;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.web.CardNumberRefused;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;

/** The further consents of a request: by a department of the agency, or by somebody outside through a link of their own. */
@Service
@Transactional
public class Consents {

    static final Duration LINK_STAYS = Duration.ofDays(14);
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int LONGEST_NAME = 120;

    /** What the holder of a link sees: one request's content, the consent that is asked of them, and until when; nothing else. */
    public record Shown(ApprovalRow request, ConsentRow consent, ZonedDateTime holdsUntil) {}

    private final ConsentTable consents;
    private final ApprovalTable requests;
    private final MayDecide may;
    private final People people;
    private final Telling telling;
    private final Cursors seals;
    private final Audit audit;
    private final BusinessDay day;

    Consents(
            ConsentTable consents,
            ApprovalTable requests,
            MayDecide may,
            People people,
            Telling telling,
            Cursors seals,
            Audit audit,
            BusinessDay day) {
        this.consents = consents;
        this.requests = requests;
        this.may = may;
        this.people = people;
        this.telling = telling;
        this.seals = seals;
        this.audit = audit;
        this.day = day;
    }

    /** Those that the request needs besides its decision. */
    @Transactional(readOnly = true)
    public List<ConsentRow> of(ApprovalId id) {
        return consents.of(seen(id).id());
    }

    /** Whether the person at work may say yes or no for the department of this consent. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(ConsentRow consent) {
        return request(consent).state().waits() && against(consent) == null;
    }

    /** Consents or refuses for one's department. Saying the same again changes nothing. */
    public ConsentRow answer(UUID id, boolean given, @Nullable String reason) {
        var consent = seenConsent(id);
        var held = requests.hold(consent.approval()).orElseThrow();
        may.speaksTo(held.row());
        var refusal = against(consent);
        if (refusal != null) {
            audit.refused(
                    Act.of(Step.CONSENT.act(), "approval", consent.approval().toString()), refusal);
            throw new NotPermitted(Step.CONSENT.act(), refusal);
        }
        return say(held, again(id), Asker.of(CurrentPerson.get()), given, reason, null);
    }

    /**
     * A new link for somebody outside, as a path of this installation; it takes the place of an older one, opens once and
     * stays for two weeks. Only now is it known: what is kept is its mark.
     */
    public String link(UUID id) {
        var consent = seenConsent(id);
        var held = requests.hold(consent.approval()).orElseThrow();
        may.speaksTo(held.row());
        requireOpen(held.row(), again(id));
        if (!consent.outside())
            throw new ApprovalRefused(consent.from() + " consents here, with a sign-in; there is no link for it.");
        boolean mine = held.row().requestedBy().equals(CurrentPerson.get().person());
        if (!mine && !may.may(held.row()))
            throw new NotPermitted(Step.CONSENT.act(), "Who asked, or who decides, makes the link.");
        var random = new byte[20];
        CHANCE.nextBytes(random);
        var token = seals.seal("consent " + HexFormat.of().formatHex(random));
        var now = day.now();
        consents.link(id, mark(token), held.content(), Asker.of(CurrentPerson.get()), now, now.plus(LINK_STAYS));
        audit.done(Act.of("approval.link", "approval", consent.approval().toString())
                .after(Map.of(
                        "for", consent.from(), "until", now.plus(LINK_STAYS).toString())));
        return token;
    }

    /** What a link shows. Refused with {@link NotThere} for one that is unknown, used, withdrawn or over, all alike. */
    @Transactional(readOnly = true)
    public Shown open(String token) {
        var link = linkOf(token);
        var consent = consents.one(link.consent()).orElseThrow(Consents::nothing);
        var request = request(consent);
        if (!request.state().waits() || consent.state() != ConsentRow.State.OPEN) throw nothing();
        return new Shown(request, consent, link.expires().atZone(day.zone()));
    }

    /** The word of who holds the link, with the name they typed; it opens nothing after that. */
    public ConsentRow answerByLink(String token, boolean given, String name, String reason) {
        var typed = name.strip();
        if (typed.isEmpty()) throw new ApprovalRefused("Type your name: it is kept with your answer.");
        if (typed.length() > LONGEST_NAME || typed.indexOf('\0') >= 0)
            throw new ApprovalRefused("A name has at most " + LONGEST_NAME + " characters.");
        var link = linkOf(token);
        var consent = consents.one(link.consent()).orElseThrow(Consents::nothing);
        var held = requests.hold(consent.approval()).orElseThrow(Consents::nothing);
        if (!link.content().equals(held.content()) || !held.row().state().waits()) throw nothing();
        if (reason.isBlank()) throw new ApprovalRefused("Give a reason: who decides reads it.");
        if (!consents.use(link.id(), day.now())) throw nothing();
        var by = new Asker(new PersonId(link.id()), "", typed + " (" + consent.from() + ", by link)");
        var asked = consents.one(consent.id()).orElseThrow(Consents::nothing);
        return say(held, asked, by, given, reason, "By the link that " + link.madeBy() + " made.");
    }

    /** Refuses an approval while a consent is missing or was refused. */
    void requireAll(ApprovalRow row) {
        for (var consent : consents.of(row.id()))
            if (consent.state() != ConsentRow.State.GIVEN)
                throw new ApprovalRefused(Because.STATE, consent.inWords() + " It cannot be approved like this.");
    }

    private ConsentRow say(
            ApprovalTable.Held held,
            ConsentRow consent,
            Asker by,
            boolean given,
            @Nullable String reason,
            @Nullable String authority) {
        var state = given ? ConsentRow.State.GIVEN : ConsentRow.State.REFUSED;
        if (consent.state() == state && by.person().value().equals(consent.by())) return consent;
        requireOpen(held.row(), consent);
        var why = reason == null ? "" : reason.strip();
        if (why.isEmpty() && !given) throw new ApprovalRefused("Say why: who asked and who decides read it.");
        if (why.length() > RequestApproval.LONGEST_REASON || why.indexOf('\0') >= 0) throw RequestApproval.unkeepable();
        CardNumberRefused.check(why, by.name());
        consents.say(consent.id(), state, by, why, day.now());
        var step = given ? Step.CONSENT : Step.OBJECT;
        telling.consented(held.row(), by.name(), given);
        requests.remark(held, step, by, consent.from() + (why.isEmpty() ? "" : ": " + why), authority, day.now());
        audit.done(Act.of(step.act(), "approval", held.row().id().toString())
                .before(Map.of(
                        "consent", consent.from(), "state", consent.state().name()))
                .after(Map.of("consent", consent.from(), "state", state.name(), "by", by.name()))
                .why(why)
                .authority(authority));
        return consents.one(consent.id()).orElseThrow();
    }

    private @Nullable String against(ConsentRow consent) {
        var me = CurrentPerson.get();
        if (me.kind() != SignedInAs.PERSON) return "A person consents; a program does not.";
        var request = request(consent);
        if (request.requestedBy().equals(me.person())) return "You asked for this yourself; somebody else consents.";
        if (me.person().equals(request.recommendedBy())) return "You recommended this; somebody else consents.";
        if (consent.department() == null) return consent.from() + " consents by a link of their own.";
        return people.departmentsOf(me.person()).contains(consent.department())
                ? null
                : "Only somebody of " + consent.from() + " consents to this.";
    }

    private static void requireOpen(ApprovalRow row, ConsentRow consent) {
        if (!row.state().waits())
            throw new ApprovalRefused(Because.STATE, "This is " + row.state().inWords() + ". Nothing was changed.");
        if (consent.state() != ConsentRow.State.OPEN)
            throw new ApprovalRefused(Because.STATE, consent.inWords() + " Nothing was changed.");
    }

    private ConsentTable.Link linkOf(String token) {
        try {
            if (!seals.open(token).startsWith("consent ")) throw nothing();
        } catch (CursorRefused foreign) {
            throw nothing();
        }
        return consents.open(mark(token), day.now()).orElseThrow(Consents::nothing);
    }

    /** As it is now that the request is held; refused when it was submitted anew meanwhile and asks another one. */
    private ConsentRow again(UUID id) {
        return consents.one(id)
                .orElseThrow(() -> new ApprovalRefused(
                        Because.STATE, "It was submitted anew meanwhile. Look at it again; nothing was changed."));
    }

    private ConsentRow seenConsent(UUID id) {
        var consent = consents.one(id).orElseThrow(() -> new NotThere("consent", id.toString()));
        if (!may.sees(request(consent))) throw new NotThere("consent", id.toString());
        return consent;
    }

    private ApprovalRow seen(ApprovalId id) {
        return requests.row(id).filter(may::sees).orElseThrow(() -> new NotThere("approval", id.toString()));
    }

    private ApprovalRow request(ConsentRow consent) {
        return requests.row(consent.approval()).orElseThrow();
    }

    private static NotThere nothing() {
        return new NotThere("link", "");
    }

    private static String mark(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
