package org.tallystick.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.intake.HeldFiles;
import org.tallystick.intake.ImportId;
import org.tallystick.intake.ImportRow;
import org.tallystick.intake.ImportState;
import org.tallystick.intake.Imports;
import org.tallystick.intake.KeptRow.Outcome;
import org.tallystick.intake.Rulings;
import org.tallystick.intake.reading.MappingKind;
import org.tallystick.security.Needs;
import org.tallystick.web.KeptFields;
import org.tallystick.web.Keys;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;
import org.tallystick.web.Watch;

/** One import: what will happen to its rows, what it adds to the books, why rows are rejected; accept or give up. */
@Route("intake/:import")
@Needs("import.load")
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(700);
    private static final int DECISIONS = 200;

    private final Imports imports;
    private final Rulings rulings;
    private final HeldFiles held;
    private final BusinessDay day;
    private final Div top = new Div();
    private final Div below = new Div();
    private final Div foot = new Div();
    private final Input despite = new Input();
    private @Nullable RowList list;
    private @Nullable ImportRow row;
    private final Watch watch = Watch.of(this);

    ImportView(Imports imports, Rulings rulings, HeldFiles held, BusinessDay day) {
        this.imports = imports;
        this.held = held;
        this.rulings = rulings;
        this.day = day;
        addClassNames("ts-screen", "ts-screen-paper");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(imports.of(read(event.getRouteParameters().get("import").orElse(""))));
    }

    private static ImportId read(String id) {
        try {
            return ImportId.of(id);
        } catch (IllegalArgumentException _) {
            throw new NotThere("import", id);
        }
    }

    @Override
    public String getPageTitle() {
        return (row == null ? "Import" : row.fileName()) + " \u00b7 Tallystick";
    }

    private void show(ImportRow now) {
        row = now;
        removeAll();
        top.setClassName("ts-panes");
        below.setClassName("ts-below");
        add(head(now), Styled.box("ts-screen-body", top, below), foot);
        for (var one : RowList.values()) {
            Keys.of(this).on(one.key(), one.title().toLowerCase(Locale.ROOT), () -> choose(one));
        }
        Keys.of(this).below("6", "decisions about rows", this::showDecisions);
        refresh(now);
        showRows(now);
        lookAgain(now);
    }

    /** What changes when rows are decided about: the counts, the totals and what can be done next. */
    private void refresh(ImportRow now) {
        row = now;
        top.removeAll();
        var flagged = imports.count(now.id(), Outcome.FLAGGED);
        top.add(new OutcomePane(now, flagged, this::choose), new ControlPane(imports, now, this::refresh));
        foot.removeAll();
        foot.add(bar(now));
    }

    private void choose(RowList wanted) {
        list = wanted;
        if (row != null) showRows(row);
    }

    private void showDecisions() {
        if (row == null) return;
        below.removeAll();
        below.add(new DecidedPane(rulings.of(row.id(), DECISIONS), imports.columns(row.id()), day.zone()));
    }

    private void showRows(ImportRow now) {
        var wanted = list == null ? RowList.first(now, imports.count(now.id(), Outcome.FLAGGED)) : list;
        below.removeAll();
        below.add(
                wanted.kept() == null
                        ? new PostedPane(imports, now, wanted)
                        : new RowsPane(imports, rulings, now, wanted, this::refresh));
    }

    private Header head(ImportRow now) {
        var head = new Header(
                new Div(new H1(now.fileName()), new Paragraph(story(now))),
                Styled.words("", "ts-spring"),
                new Steps(now));
        head.addClassName("ts-screen-head");
        return head;
    }

    private String story(ImportRow now) {
        var story = "Received " + Shown.at(now.receivedAt(), day.zone()) + " by " + now.receivedByName() + ". "
                + Shown.size(now.fileBytes()) + ", read as " + now.mappingInWords();
        var begun = now.startedAt();
        var ended = now.endedAt();
        if (begun == null || ended == null || now.state() == ImportState.CANCELLED) return story;
        long seconds = Math.max(1, ended.getEpochSecond() - begun.getEpochSecond());
        return story
                + (now.state() == ImportState.POSTED ? ", posted in " : ", checked in ")
                + seconds
                + (seconds == 1 ? " second" : " seconds");
    }

    private Div bar(ImportRow now) {
        var bar = Styled.box("ts-screen-bar", back());
        boolean waiting = now.state() == ImportState.READY;
        if (waiting || now.state() == ImportState.QUEUED || now.state() == ImportState.RUNNING)
            bar.add(new Button(
                    "Cancel import", _ -> act(imports::cancel, "The import was given up. Nothing was written.")));
        if (waiting) {
            var map = new Button("Change the mapping", _ -> mapAgain());
            Keys.print(map, "m");
            Keys.of(this).on("m", "change the mapping", this::mapAgain);
            bar.add(map);
        } else Keys.of(this).off("m");
        bar.add(Styled.words("", "ts-spring"));
        Keys.of(this)
                .off("F8")
                .on("Esc", "back to all files", () -> UI.getCurrent().navigate(IntakeView.class));
        if (!waiting) return bar;
        if (imports.mapping(now.id()).kind() == MappingKind.INVENTORY) {
            var overdue = new Anchor("intake/overdue", "See what is overdue for referral");
            overdue.addClassName("ts-link");
            bar.add(Styled.words("A list of what a department holds: nothing posts.", "ts-small", "ts-quiet"), overdue);
            return bar;
        }
        if (now.created() + now.matched() == 0) {
            bar.add(Styled.words("No row of this file would post.", "ts-small", "ts-quiet"));
            return bar;
        }
        switch (imports.whoAccepts(now)) {
            case YOU -> {
                if (now.compared().stream().anyMatch(line -> !line.agrees())) bar.add(despite());
                bar.add(accept(now));
            }
            case ASK_ANOTHER -> bar.add(ask());
            case ASKED -> bar.add(Styled.words("A second person has been asked to accept it.", "ts-small", "ts-quiet"));
            case ANOTHER ->
                bar.add(Styled.words("Somebody with authority to accept imports decides.", "ts-small", "ts-quiet"));
        }
        return bar;
    }

    /** The same file once more, with its columns to be meant otherwise; this import stays until it is cancelled. */
    private void mapAgain() {
        if (row == null) return;
        try {
            var file = held.holdAgain(row.id());
            UI.getCurrent().navigate("intake/map/" + file.id());
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        }
    }

    private static Anchor back() {
        var back = new Anchor("intake", "All files");
        back.addClassName("ts-link");
        return back;
    }

    private Button accept(ImportRow now) {
        var words = "Accept " + Shown.rows(now.created() + now.matched()) + ", "
                + now.totals().balance().inDollars();
        var button = new Button(words, _ -> accept());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        Keys.print(button, "F8");
        Keys.of(this).on("F8", "accept the import", this::accept);
        return button;
    }

    private Button ask() {
        var button = new Button("Ask a second person to accept", _ -> askAnother());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        Keys.print(button, "F8");
        Keys.of(this).on("F8", "ask a second person", this::askAnother);
        return button;
    }

    private void askAnother() {
        act(imports::askAcceptance, "It waits in Approvals for somebody who may accept it.");
    }

    private Input despite() {
        KeptFields.keepAll(despite, "despite");
        despite.addClassNames("ts-cell-edit", "ts-despite");
        despite.setPlaceholder("Reason, since the totals differ");
        despite.getElement().setAttribute("aria-label", "Reason for accepting although the totals differ");
        return despite;
    }

    private void accept() {
        act(
                id -> {
                    var accepted = imports.accept(id, despite.getValue());
                    KeptFields.sentFrom(despite);
                    return accepted;
                },
                "Accepted. The rows are being posted.");
    }

    private void act(Function<ImportId, ImportRow> deed, String sentence) {
        if (row == null) return;
        try {
            show(deed.apply(row.id()));
            Toast.done(sentence);
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
            show(imports.of(row.id()));
        }
    }

    /** Looks again only while there is something to watch, and while somebody does. */
    private void lookAgain(ImportRow now) {
        if (now.state().isUnderWay()) watch.every(LOOK_AGAIN, () -> show(imports.of(now.id())));
        else watch.stop();
    }
}
