package org.tallystick.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import org.tallystick.intake.ImportRow;
import org.tallystick.intake.Imports;
import org.tallystick.intake.LoadFile;
import org.tallystick.web.Refusal;
import org.tallystick.web.Toast;

/** Drop a file, say how its columns are meant, and see at once what would happen. */
class LoadPane extends Div {

    private static final String SENT_ALONG = "A mapping as JSON";

    private final Imports imports;
    private final Select<String> mapping = new Select<>();
    private final TextArea json = new TextArea("Mapping");
    private final Upload upload;

    LoadPane(Imports imports) {
        this.imports = imports;
        var names = new ArrayList<>(imports.mappings());
        names.add(SENT_ALONG);
        mapping.setLabel("How the columns are meant");
        mapping.setItems(names);
        mapping.setValue(names.getFirst());
        mapping.setWidthFull();
        mapping.addValueChangeListener(_ -> json.setVisible(SENT_ALONG.equals(mapping.getValue())));
        json.setVisible(false);
        json.setWidthFull();
        json.setMinRows(6);
        json.setMaxLength(100_000);
        upload = new Upload(UploadHandler.toTempFile(this::received));
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button("Choose a file"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.setWidthFull();
        var pane = Shown.pane("Bring in a file", "CSV, plain or gzip");
        pane.add(Shown.styled(
                "ts-pane-body ts-stack",
                mapping,
                json,
                upload,
                Shown.words("It is tried first: nothing is written until it is accepted.", "ts-small", "ts-quiet")));
        add(pane);
    }

    private void received(UploadMetadata about, File file) throws IOException {
        var command = new LoadFile(
                about.fileName(), SENT_ALONG.equals(mapping.getValue()) ? json.getValue() : mapping.getValue(), true);
        try (var text = Files.newInputStream(file.toPath())) {
            show(imports.load(command, text));
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        } finally {
            Files.deleteIfExists(file.toPath());
            upload.clearFileList();
        }
    }

    private void show(ImportRow row) {
        getUI().ifPresent(ui -> ui.navigate("intake/" + row.id()));
    }
}
