package org.tallystick.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.staff.AddRung;
import org.tallystick.staff.ChangeClass;
import org.tallystick.staff.ChangeSeries;
import org.tallystick.staff.LadderChange;
import org.tallystick.staff.LadderDrafts;
import org.tallystick.staff.LadderRow;
import org.tallystick.staff.LadderRow.ClassRow;
import org.tallystick.staff.Positions;
import org.tallystick.staff.RenameRung;
import org.tallystick.staff.RetireClass;
import org.tallystick.staff.Rung;
import org.tallystick.web.FormDialog;

/** The forms in which an agency changes its own ladder; each says first who gains and loses what. */
final class LadderForms {

    private static final String KEEP = "Keep in draft";

    private final LadderDrafts drafts;
    private final Positions positions;
    private final LadderRow ladder;
    private final Consumer<String> done;

    LadderForms(LadderDrafts drafts, Positions positions, LadderRow ladder, Consumer<String> done) {
        this.drafts = drafts;
        this.positions = positions;
        this.ladder = ladder;
        this.done = done;
    }

    private void keep(LadderChange change, String what) {
        drafts.keep(change);
        done.accept(what + " Kept in the draft; nothing acts yet.");
    }

    private static void ask(String title, String about, Runnable keep, Component... fields) {
        new FormDialog(title, KEEP, keep, fields).about(about).open();
    }

    /** Null for a new class. */
    void ofClass(@Nullable ClassRow one) {
        var code = new TextField("Code");
        var title = new TextField("Title");
        var series = seriesField("Series");
        var rung = rungs("Rung");
        var reportsTo = superior();
        var leads = several("Leads, does not evaluate");
        var supervises = several("Supervises and evaluates");
        var why = new TextArea("Reason");
        if (one != null) {
            code.setValue(Objects.requireNonNullElse(one.code(), ""));
            title.setValue(one.title());
            series.setValue(one.series());
            rung.setValue(one.rung());
            reportsTo.setValue(one.reportsTo());
            leads.setValue(one.leadsOver());
            supervises.setValue(one.supervises());
        }
        Function<String, ChangeClass> command = reason -> new ChangeClass(
                one == null ? null : one.key(),
                code.isEmpty() ? null : code.getValue().strip(),
                title.getValue(),
                Objects.requireNonNullElse(series.getValue(), ""),
                Objects.requireNonNullElse(rung.getValue(), ""),
                reportsTo.getValue(),
                leads.getValue().stream().sorted().toList(),
                supervises.getValue().stream().sorted().toList(),
                reason,
                ladder.version());
        var impact = new ImpactNote(() -> drafts.impact(command.apply("as it would be")));
        rung.addValueChangeListener(_ -> impact.update());
        reportsTo.addValueChangeListener(_ -> impact.update());
        ask(
                one == null ? "Add a class" : "Change " + one.inWords(),
                one == null ? "" : one.key(),
                () -> keep(command.apply(why.getValue()), title.getValue() + " as you said."),
                code,
                title,
                series,
                rung,
                reportsTo,
                leads,
                supervises,
                why,
                impact);
        code.focus();
        if (one != null) impact.update();
    }

    private Select<String> seriesField(String label) {
        var series = select(
                label, ladder.series().stream().map(LadderRow.Series::code).toList());
        series.setItemLabelGenerator(key -> ladder.series().stream()
                .filter(row -> row.code().equals(key))
                .map(LadderRow.Series::name)
                .findFirst()
                .orElse(""));
        return series;
    }

    private Select<String> superior() {
        var superior = select(
                "Reports to", ladder.classes().stream().map(ClassRow::key).toList());
        superior.setItemLabelGenerator(this::titleOf);
        superior.setEmptySelectionAllowed(true);
        superior.setEmptySelectionCaption("nobody of this ladder");
        return superior;
    }

    /** Adds a series of classes, or calls one something else. */
    void series() {
        var series = seriesField("Series");
        series.setEmptySelectionAllowed(true);
        series.setEmptySelectionCaption("a new one");
        var name = new TextField("Is called here");
        var family = new TextField("Family of classes, if any");
        ask(
                "Series",
                "",
                () -> keep(
                        new ChangeSeries(
                                series.getValue(),
                                name.getValue(),
                                family.isEmpty() ? null : family.getValue().strip()),
                        "The series " + name.getValue() + "."),
                series,
                name,
                family);
        series.focus();
    }

    void renameRung() {
        var rung = rungs("Rung");
        var name = new TextField("Is called here");
        rung.addValueChangeListener(chosen -> name.setValue(nameOf(chosen.getValue())));
        new FormDialog(
                        "Rename a rung",
                        KEEP,
                        () -> keep(
                                new RenameRung(Objects.requireNonNullElse(rung.getValue(), ""), name.getValue(), null),
                                "The rung " + name.getValue() + "."),
                        rung,
                        name)
                .aboutTheScreen()
                .saying("Only this agency calls it so; what anybody may do does not change.")
                .open();
        rung.focus();
    }

    void addRung() {
        var name = new TextField("Name");
        var says = new TextField("Does, in a word or two");
        var above = rungs("Stands above");
        above.setEmptySelectionAllowed(true);
        above.setEmptySelectionCaption("none: it is the lowest");
        ask(
                "Add a rung",
                "",
                () -> keep(
                        new AddRung(name.getValue(), says.isEmpty() ? null : says.getValue(), above.getValue()),
                        "The rung " + name.getValue() + "."),
                name,
                says,
                above);
        name.focus();
    }

    void retire(ClassRow one) {
        var why = new TextArea("Reason");
        var impact = new ImpactNote(() -> drafts.impact(new RetireClass(one.key(), "as it would be")));
        new FormDialog(
                        "Retire " + one.inWords(),
                        KEEP,
                        () -> keep(new RetireClass(one.key(), why.getValue()), one.inWords() + " is to be retired."),
                        why,
                        impact)
                .about(one.key())
                .saying("What was done by it stays on the record.")
                .open();
        why.focus();
        impact.update();
    }

    void seat(@Nullable ClassRow one, LocalDate today) {
        new SeatForm(drafts, positions, ladder, done).open(one, today);
    }

    private Select<String> rungs(String label) {
        var rungs = select(label, ladder.rungs().stream().map(Rung::key).toList());
        rungs.setItemLabelGenerator(key -> key == null ? "none: it is the lowest" : nameOf(key));
        return rungs;
    }

    private static Select<String> select(String label, java.util.List<String> items) {
        var select = new Select<String>();
        select.setLabel(label);
        select.setItems(items);
        return select;
    }

    private MultiSelectComboBox<String> several(String label) {
        var several = new MultiSelectComboBox<String>(label);
        several.setItems(ladder.classes().stream().map(ClassRow::key).toList());
        several.setItemLabelGenerator(this::titleOf);
        return several;
    }

    private String nameOf(@Nullable String rung) {
        return ladder.rungs().stream()
                .filter(one -> one.key().equals(rung))
                .map(Rung::name)
                .findFirst()
                .orElse("");
    }

    private String titleOf(@Nullable String jobClass) {
        return ladder.classes().stream()
                .filter(one -> one.key().equals(jobClass))
                .map(ClassRow::inWords)
                .findFirst()
                .orElse("");
    }
}
