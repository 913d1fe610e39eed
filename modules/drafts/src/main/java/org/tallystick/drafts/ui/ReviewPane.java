package org.tallystick.drafts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.tallystick.drafts.DraftReview;
import org.tallystick.drafts.DraftRow;
import org.tallystick.web.Glyph;

/** What can be said of the draft before it is submitted: its sum, what is missing, what is known already, who checks it. */
class ReviewPane extends Div {

    ReviewPane() {
        addClassName("ts-column");
    }

    void show(@Nullable DraftRow draft, @Nullable DraftReview review, String kept, @Nullable String refused) {
        removeAll();
        add(Shown.styled("ts-column-head", new H2("Before it is submitted")));
        var body = Shown.styled("ts-column-body");
        var facts = Shown.styled("ts-facts ts-stack");
        facts.getElement().setAttribute("aria-live", "polite");
        facts.add(Shown.styled(
                "ts-stack ts-draft-sum",
                Shown.words("Levied in all", "ts-label"),
                Shown.words(draft == null ? "$0.00" : draft.content().total().inDollars(), "ts-figure")));
        if (refused != null) facts.add(note("square", "ts-stop", refused));
        else facts.add(Shown.words(kept, "ts-small", "ts-faint"));
        if (draft != null && draft.returnedReason() != null)
            facts.add(note("triangle", "ts-warn", draft.checkedByName() + " sent it back: " + draft.returnedReason()));
        if (draft != null && review != null && draft.state().isOpen()) say(facts, review);
        body.add(facts);
        add(body);
    }

    private static void say(Div facts, DraftReview review) {
        for (var missing : review.missing()) facts.add(note("ring", "", missing));
        for (var warning : review.warnings()) facts.add(note("triangle", "ts-warn", warning));
        var because = review.checkedBecause();
        facts.add(
                because == null
                        ? note("check", "ts-ok", "Nobody needs to check it; it is opened at once.")
                        : note("dot", "", "Somebody else checks it. " + because));
    }

    private static Component note(String shape, String tone, String sentence) {
        var note = Shown.styled("ts-note", Glyph.shape(shape), new Span(sentence));
        if (!tone.isEmpty()) note.addClassName(tone);
        return note;
    }
}
