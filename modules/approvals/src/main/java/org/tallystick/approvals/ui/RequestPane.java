package org.tallystick.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.Approvals;
import org.tallystick.approvals.CitedRule;
import org.tallystick.approvals.ConsentRow;
import org.tallystick.approvals.Consents;
import org.tallystick.approvals.Remarks;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.web.Amount;
import org.tallystick.web.Glyph;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;

/** One request: who asks what and why, what changes, what speaks for it, whether one may decide, and how others were decided. */
class RequestPane extends Div {

    private static final int EARLIER = 5;

    private final Approvals approvals;
    private final Consents consents;
    private final TalkPart talk;
    private final BusinessDay day;

    RequestPane(Approvals approvals, Consents consents, Remarks remarks, BusinessDay day) {
        this.approvals = approvals;
        this.consents = consents;
        this.talk = new TalkPart(approvals, remarks, day);
        this.day = day;
        addClassName("ts-request");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "The request");
    }

    void show(ApprovalRow row) {
        removeAll();
        var outstanding = row.state().waits()
                ? approvals.standingOut(List.of(row)).getOrDefault(row.id(), List.of())
                : List.<String>of();
        add(head(row, !outstanding.isEmpty()), asked(row));
        if (!outstanding.isEmpty()) add(note("ts-warn", "triangle", String.join(" ", outstanding)));
        var failure = row.failedBecause();
        if (failure != null)
            add(note("ts-stop", "square", "It was approved and could not be done. " + failure + " " + further(row)));
        if (!row.effects().isEmpty()) add(RequestTables.effects(row.effects()));
        var postings = row.postings();
        if (postings != null) add(RequestTables.postings(postings));
        var left = new Div(new H2("Evidence"), talk.evidence(row));
        if (row.state().isDecidable()) left.add(new H2("Your authority"), authority(row));
        var wanted = consents.of(row.id());
        if (!wanted.isEmpty()) left.add(new H2("Further consents"), consents(wanted));
        left.add(talk.steps(row));
        left.addClassName("ts-stack");
        var right = new Div();
        var rule = approvals.rule(row);
        right.add(new H2("Policy"), rule == null ? noRule() : cited(rule));
        right.add(new H2("Earlier like cases"), earlier(row));
        right.addClassName("ts-stack");
        add(Told.styled("ts-request-two", left, right));
    }

    private static Component head(ApprovalRow row, boolean standsOut) {
        var amount = row.amount();
        var line = Told.styled("ts-line-up", new H1(Told.titled(row.title())));
        if (amount != null) line.add(Amount.total(amount));
        line.add(Told.words("", "ts-spring"));
        if (standsOut) line.add(StatusBadge.tag(Tone.WARN, "Stands out"));
        line.add(Told.state(row.state()));
        return line;
    }

    private String further(ApprovalRow row) {
        boolean mine = row.requestedBy().equals(CurrentPerson.get().person());
        if (approvals.isWithAsker(row))
            return mine ? "Mend it and submit it again, or take it back." : row.requestedByName() + " mends it.";
        return mine ? "Who decides can try again." : "Try again when it can.";
    }

    private static Component note(String tone, String shape, String words) {
        var note = Told.styled("ts-note " + tone, Glyph.shape(shape), Told.words(words));
        note.getElement().setAttribute("role", "note");
        return note;
    }

    private static Component noRule() {
        var none = new Paragraph("The agency has written no rule of its own for this.");
        none.addClassName("ts-quiet");
        return none;
    }

    private static Component cited(CitedRule rule) {
        var quote = new HtmlContainer("blockquote");
        quote.addClassName("ts-request-rule");
        quote.add(Told.words("\u201c" + rule.text() + "\u201d "), Told.words(rule.citation(), "ts-cite"));
        return quote;
    }

    private static Component consents(List<ConsentRow> wanted) {
        var list = new UnorderedList();
        list.addClassName("ts-evidence");
        for (var one : wanted)
            list.add(TalkPart.item(
                    StatusBadge.plain(
                            switch (one.state()) {
                                case OPEN -> Tone.OPEN;
                                case GIVEN -> Tone.OK;
                                case REFUSED -> Tone.NO;
                            },
                            switch (one.state()) {
                                case OPEN -> "Open";
                                case GIVEN -> "Given";
                                case REFUSED -> "Refused";
                            }),
                    Told.words(one.inWords())));
        return list;
    }

    private Component asked(ApprovalRow row) {
        var line = new Paragraph(
                Told.words(row.kindInWords() + ". Asked by "),
                Told.words(row.requestedByName(), "ts-medium"),
                Told.words(", " + Told.at(row.submittedAt(), day) + ". " + ended(row.reason())));
        var due = Told.due(row, day);
        if (!due.isEmpty()) {
            var expires = row.expiresOn();
            line.add(Told.words(
                    " It is " + due
                            + (expires == null
                                    ? "."
                                    : "; without a decision it expires after " + Told.day(expires) + "."),
                    "ts-small"));
        }
        line.addClassName("ts-quiet");
        return line;
    }

    private static String ended(String words) {
        return words.matches("(?s).*[.!?]") ? words : words + ".";
    }

    private Component authority(ApprovalRow row) {
        var may = approvals.standing(row);
        var line = new Paragraph(
                Told.words(may.sentence() + " "),
                may.allowed()
                        ? StatusBadge.plain(Tone.OK, "You may decide")
                        : may.recommends()
                                ? StatusBadge.plain(Tone.OK, "You may recommend")
                                : StatusBadge.plain(Tone.NO, "Not yours to decide"));
        line.addClassName("ts-quiet");
        return line;
    }

    private Component earlier(ApprovalRow row) {
        var found = approvals.earlierLike(row, EARLIER + 1).stream()
                .filter(one -> !one.id().equals(row.id()))
                .limit(EARLIER)
                .toList();
        if (found.isEmpty()) {
            var none = new Paragraph("None yet. This is the first of its kind.");
            none.addClassName("ts-quiet");
            return none;
        }
        var list = new UnorderedList();
        list.addClassName("ts-evidence");
        for (var one : found) {
            var amount = one.amount();
            var when = one.decidedAt();
            list.add(TalkPart.item(
                    Told.decided(one.state()),
                    Told.titled((when == null ? "" : Told.at(when, day) + ", ") + one.title()),
                    Told.words("", "ts-spring"),
                    amount == null ? Told.words("") : Amount.of(amount)));
        }
        var cases = approvals.casesLike(row);
        var sum = new Paragraph(cases.decided() + " in a year: " + cases.approved() + " approved, " + cases.denied()
                + " denied. Half of them within " + minutes(cases.medianMinutes()) + ".");
        sum.addClassNames("ts-small", "ts-faint");
        return new Div(list, sum);
    }

    private static String minutes(long minutes) {
        if (minutes < 120) return Math.max(1, minutes) + " min";
        return minutes < 48 * 60 ? minutes / 60 + " h" : minutes / (24 * 60) + " days";
    }
}
