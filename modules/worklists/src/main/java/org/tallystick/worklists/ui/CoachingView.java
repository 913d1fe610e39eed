package org.tallystick.worklists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tallystick.security.Needs;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.EmptyState;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Keys;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;
import org.tallystick.worklists.team.CoachingNoteRow;

/** Coaching notes to oneself, to be seen and answered; for who leads those they wrote, for who supervises their line's. */
@Route("coaching")
@PageTitle("Coaching · Tallystick")
@Needs("me.view")
class CoachingView extends Div {

    private final CoachingDesk desk;
    private final Div body = Styled.box("ts-screen-body ts-stack");

    CoachingView(CoachingDesk desk) {
        this.desk = desk;
        addClassName("ts-screen");
        body.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Coaching notes");
        add(
                Styled.box(
                        "ts-screen-head",
                        new Div(
                                new H1("Coaching"),
                                new Paragraph("What went well and what to do next time. It rates nobody; only you, who"
                                        + " wrote it and who supervises you read it."))),
                body);
        refresh();
        Keys.of(this)
                .on("s", "I have seen the first that is new", this::seeFirst)
                .on("r", "answer the latest to me", this::answerFirst);
    }

    private void refresh() {
        body.removeAll();
        var mine = desk.notes().toMe();
        body.add(part("To me", mine, this::actsOfMine, "Nobody wrote you a coaching note."));
        var written = desk.notes().byMe();
        if (desk.writes())
            body.add(part(
                    "By me",
                    written,
                    this::actsOfMy,
                    "On Unit choose somebody of your team and press c, or press w on an account."));
        var known = written.stream().map(CoachingNoteRow::id).toList();
        var line = desk.notes().ofMyLine().stream()
                .filter(row -> !known.contains(row.id()))
                .toList();
        if (!line.isEmpty()) body.add(part("By others, to people I supervise", line, _ -> new Component[0], ""));
    }

    private Component part(
            String title, List<CoachingNoteRow> rows, Function<CoachingNoteRow, Component[]> acts, String whenEmpty) {
        var pane = Styled.box("ts-pane", Styled.box("ts-pane-head", new H2(title)));
        pane.add(rows.isEmpty() ? new EmptyState("Nothing here", whenEmpty) : new CoachingList(desk, rows, acts));
        return pane;
    }

    private Component[] actsOfMine(CoachingNoteRow row) {
        var answer = new Button("Answer", _ -> answer(row));
        if (row.isSeen()) return new Component[] {answer};
        return new Component[] {new Button("I have seen it", _ -> see(row)), answer};
    }

    private Component[] actsOfMy(CoachingNoteRow row) {
        return new Component[] {new Button("Say how it went on", _ -> followUp(row))};
    }

    private void seeFirst() {
        desk.notes().toMe().stream()
                .filter(row -> !row.isSeen())
                .findFirst()
                .ifPresentOrElse(this::see, () -> Toast.done("You have seen all of them."));
    }

    private void answerFirst() {
        desk.notes().toMe().stream()
                .findFirst()
                .ifPresentOrElse(this::answer, () -> Toast.done("Nobody wrote you a coaching note."));
    }

    private void see(CoachingNoteRow row) {
        desk.notes().acknowledge(row.id());
        Toast.done(row.writtenByName() + " is told that you have seen it.");
        refresh();
    }

    private void answer(CoachingNoteRow row) {
        words(
                row,
                "Answer " + row.writtenByName(),
                "Answer",
                "Your answer",
                typed -> desk.notes().answer(Ids.next(), row.id(), typed));
    }

    private void followUp(CoachingNoteRow row) {
        words(
                row,
                "How it went on with " + row.personName(),
                "Say it",
                "How it went on",
                typed -> desk.notes().followUp(Ids.next(), row.id(), typed));
    }

    private void words(CoachingNoteRow row, String title, String act, String label, Consumer<String> with) {
        var field = new TextArea(label);
        new FormDialog(
                        title,
                        act,
                        () -> {
                            with.accept(field.getValue());
                            Toast.done("Said; it stays as it is.");
                            refresh();
                        },
                        field)
                .about(row.id())
                .saying(row.gist())
                .open();
        field.focus();
    }
}
