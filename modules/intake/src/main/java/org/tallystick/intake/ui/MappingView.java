package org.tallystick.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.agency.DebtTypes;
import org.tallystick.intake.ControlTotals;
import org.tallystick.intake.HeldFile;
import org.tallystick.intake.HeldFiles;
import org.tallystick.intake.reading.MappingRow;
import org.tallystick.intake.reading.SaveMapping;
import org.tallystick.intake.reading.SenderMappings;
import org.tallystick.security.Needs;
import org.tallystick.web.KeptFields;
import org.tallystick.web.Keys;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;

/** The columns of a file, each with samples: what they mean, how the first rows would read, and remembering it. */
@Route("intake/map/:file")
@PageTitle("Map columns")
@Needs("import.load")
class MappingView extends Div implements BeforeEnterObserver {

    private final HeldFiles held;
    private final SenderMappings mappings;
    private final DebtTypes debtTypes;
    private final Div body = new Div();
    private @Nullable HeldFile file;
    private MappingDraft draft = new MappingDraft();
    private @Nullable ColumnsPane columns;
    private @Nullable AllRowsPane all;
    private @Nullable TrialPane trial;
    private @Nullable KeptMapping kept;

    MappingView(HeldFiles held, SenderMappings mappings, DebtTypes debtTypes) {
        this.held = held;
        this.mappings = mappings;
        this.debtTypes = debtTypes;
        addClassNames("ts-screen", "ts-screen-paper");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(held.of(read(event.getRouteParameters().get("file").orElse(""))));
    }

    private static UUID read(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new NotThere("file", id);
        }
    }

    private void show(HeldFile shown) {
        file = shown;
        kept = null;
        removeAll();
        body.removeAll();
        var suggested = mappings.suggestedFor(shown.columns());
        var begin = begin(suggested);
        var head = new Header(
                new Div(new H1(shown.fileName()), new Paragraph(story(suggested))),
                Styled.words("", "ts-spring"),
                begin);
        head.addClassName("ts-screen-head");
        var rows = new AllRowsPane(debtTypes.all(), this::changed);
        var list = new ColumnsPane(shown, rows::chargeTypes, this::changed);
        var tried = new TrialPane();
        all = rows;
        columns = list;
        trial = tried;
        body.add(list, rows, tried);
        body.addClassName("ts-panes");
        add(head, Styled.box("ts-screen-body", body), bar());
        if (suggested.isEmpty()) begin(MappingDraft.guessed(shown.columns(), shown::samples));
        else begin.setValue(suggested.getFirst());
        KeptFields.about("mapping", shown.id().toString()).ifPresent(fields -> restore(fields, begin));
        Keys.of(this)
                .on("F8", "save and try the file", this::save)
                .on("Esc", "back to all files", () -> UI.getCurrent().navigate(IntakeView.class));
    }

    /** What was typed before a call or a reload stands there again, begun from the same mapping. */
    private void restore(KeptFields fields, Select<MappingRow> begin) {
        fields.value(
                "begin",
                () -> begin.getValue() == null ? "" : begin.getValue().name(),
                name -> begin.getListDataView()
                        .getItems()
                        .filter(row -> row.name().equals(name))
                        .findFirst()
                        .ifPresent(begin::setValue));
        var mine = KeptMapping.of(fields, () -> draft);
        if (mine.isRestored()) begin(draft);
        kept = mine;
    }

    private static String story(List<MappingRow> suggested) {
        return suggested.isEmpty()
                ? "Nobody has mapped these columns yet. What is usually meant is filled in."
                : "Columns like these were mapped before. Look whether it still reads rightly.";
    }

    private Select<MappingRow> begin(List<MappingRow> suggested) {
        var begin = new Select<MappingRow>();
        begin.setLabel("Begin from");
        begin.setWidth("280px");
        begin.setItems(suggested.isEmpty() ? ofOneTable() : suggested);
        begin.setItemLabelGenerator(row ->
                row == null ? "" : row.name() + (row.version() == null ? " (ready)" : ", version " + row.version()));
        begin.setPlaceholder("the columns' names");
        begin.addValueChangeListener(change -> {
            if (change.getValue() != null && file != null) begin(change.getValue(), file.columns());
        });
        return begin;
    }

    private List<MappingRow> ofOneTable() {
        return mappings.all().stream()
                .filter(row -> row.mapping().related().isEmpty())
                .toList();
    }

    private void begin(MappingRow row, List<String> names) {
        var from = MappingDraft.from(row.mapping(), names);
        from.name = row.version() == null ? "" : row.name();
        begin(from);
    }

    private void begin(MappingDraft fresh) {
        draft = fresh;
        if (all == null || columns == null) return;
        all.show(fresh);
        columns.show(fresh);
        changed();
    }

    private void changed() {
        if (trial == null || file == null || all == null || columns == null) return;
        all.offerCharges();
        columns.offerCharges(draft);
        if (kept != null) kept.keep();
        var missing = draft.missing();
        if (!missing.isEmpty()) {
            trial.missing(missing);
            return;
        }
        try {
            trial.show(held.tried(file, draft.mapping()));
        } catch (Refusal refused) {
            trial.missing(List.of(refused.sentence()));
        }
    }

    private Div bar() {
        var back = new Button("Back to all files", _ -> UI.getCurrent().navigate(IntakeView.class));
        Keys.print(back, "Esc");
        var save = new Button("Save and try the file", _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.print(save, "F8");
        return Styled.box(
                "ts-screen-bar",
                back,
                Styled.words("", "ts-spring"),
                Styled.words("It is tried first: nothing is written until it is accepted.", "ts-small", "ts-quiet"),
                save);
    }

    private void save() {
        if (file == null || all == null) return;
        if (draft.name.isBlank()) {
            all.askName();
            return;
        }
        var missing = draft.missing();
        if (!missing.isEmpty()) {
            Toast.refused(String.join(" ", missing));
            return;
        }
        try {
            var saved = mappings.save(new SaveMapping(draft.mapping(), file.columns()));
            var row = held.load(file.id(), saved.name(), ControlTotals.NONE);
            if (kept != null) kept.sent();
            Toast.done("Saved as " + saved.name() + ", version " + saved.version() + ".");
            UI.getCurrent().navigate("intake/" + row.id());
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        }
    }
}
