package org.tallystick.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tallystick.intake.ControlTotals;
import org.tallystick.intake.HeldFile;
import org.tallystick.intake.HeldFiles;
import org.tallystick.intake.ImportRefused;
import org.tallystick.intake.ImportRow;
import org.tallystick.intake.Imports;
import org.tallystick.intake.LoadFile;
import org.tallystick.intake.reading.MappingRow;
import org.tallystick.intake.reading.SenderMappings;
import org.tallystick.web.Glyph;
import org.tallystick.web.KeptFields;
import org.tallystick.web.Refusal;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;

/** Drop a file: it is read as its columns were mapped before, or they are mapped now; and see what would happen. */
class LoadPane extends Div {

    private static final String BY_COLUMNS = "As its columns were mapped before";
    private static final String ANEW = "Map its columns now";
    private static final String SENT_ALONG = "A mapping as JSON";

    private final Imports imports;
    private final HeldFiles held;
    private final SenderMappings mappings;
    private final Select<String> mapping = new Select<>();
    private final TextArea json = new TextArea("Mapping");
    private final Button choose = new Button("Choose a file");
    private final Div wanted = Styled.box("ts-stack");
    private final Upload upload;
    private final Div seenBefore = new Div();
    private final TextField rows = new TextField("Rows");
    private final TextField levied = new TextField("Levied, $");
    private final TextField paid = new TextField("Paid, $");
    private final TextField balance = new TextField("Balance, $");

    LoadPane(Imports imports, HeldFiles held, SenderMappings mappings) {
        this.imports = imports;
        this.held = held;
        this.mappings = mappings;
        var names = new ArrayList<>(List.of(BY_COLUMNS, ANEW));
        mappings.all().stream().map(MappingRow::name).forEach(names::add);
        names.add(SENT_ALONG);
        mapping.setLabel("How the columns are meant");
        mapping.setItems(names);
        mapping.setValue(BY_COLUMNS);
        mapping.setWidthFull();
        mapping.addValueChangeListener(_ -> json.setVisible(SENT_ALONG.equals(mapping.getValue())));
        json.setVisible(false);
        json.setWidthFull();
        json.setMinRows(6);
        json.setMaxLength(100_000);
        upload = new Upload(UploadHandler.toTempFile(this::received));
        upload.setMaxFiles(1);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span("or drop it here"));
        upload.setWidthFull();
        var pane = Shown.pane("Bring in a file", "CSV or XLSX, plain, gzip or zip");
        wanted.add(mapping, json, totals());
        pane.add(Styled.box(
                "ts-pane-body ts-stack",
                seenBefore,
                wanted,
                upload,
                Styled.words("It is tried first: nothing is written until it is accepted.", "ts-small", "ts-quiet")));
        KeptFields.keepAll(wanted, "bring in");
        add(pane);
    }

    /** From here the keyboard goes on: Enter chooses a file, however many stand in the list before it. */
    @Override
    protected void onAttach(AttachEvent event) {
        choose.focus();
    }

    private Details totals() {
        var fields = Styled.box("ts-control-fields", rows, levied, paid, balance);
        for (var field : List.of(rows, levied, paid, balance)) field.setWidthFull();
        return new Details("What the sender says it holds", fields);
    }

    private void received(UploadMetadata about, File file) throws IOException {
        seenBefore.removeAll();
        try (var text = Files.newInputStream(file.toPath())) {
            var how = Objects.requireNonNullElse(mapping.getValue(), BY_COLUMNS);
            if (how.equals(BY_COLUMNS) || how.equals(ANEW)) hold(about.fileName(), text, how.equals(ANEW));
            else
                show(imports.load(
                        new LoadFile(about.fileName(), how.equals(SENT_ALONG) ? json.getValue() : how, true, control()),
                        text));
        } catch (Refusal refused) {
            refused(refused);
        } finally {
            Files.deleteIfExists(file.toPath());
            upload.clearFileList();
        }
    }

    private ControlTotals control() {
        return ControlTotals.typed(rows.getValue(), levied.getValue(), paid.getValue(), balance.getValue());
    }

    /** Reads it as files with just these columns were read before; where there are none, they are mapped now. */
    private void hold(String fileName, InputStream text, boolean anew) {
        var control = control();
        var file = held.hold(fileName, text);
        var known = anew ? List.<String>of() : known(file);
        if (known.size() != 1) {
            KeptFields.sentFrom(wanted);
            getUI().ifPresent(ui -> ui.navigate("intake/map/" + file.id()));
            return;
        }
        try {
            show(held.load(file.id(), known.getFirst(), control));
            Toast.done("Read as " + known.getFirst() + ", since its columns are the same.");
        } catch (Refusal refused) {
            held.forget(file.id());
            refused(refused);
        }
    }

    private List<String> known(HeldFile file) {
        return mappings.madeFor(file.columns()).stream().map(row -> row.name()).toList();
    }

    private void refused(Refusal refused) {
        Toast.refused(refused.sentence());
        var note = Styled.box("ts-note ts-stop", Glyph.shape("square"), new Span(refused.sentence()));
        note.getElement().setAttribute("role", "status");
        seenBefore.add(note);
        if (refused instanceof ImportRefused because && because.other() != null) {
            var link = new Anchor("intake/" + because.other(), "Open the earlier import");
            link.addClassName("ts-link");
            note.add(link);
        }
    }

    private void show(ImportRow row) {
        KeptFields.sentFrom(wanted);
        getUI().ifPresent(ui -> ui.navigate("intake/" + row.id()));
    }
}
