package org.tallystick.approvals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.BiPredicate;
import org.tallystick.documents.KeptFiles;
import org.tallystick.web.Keys;

/** Takes a paper for a request: chosen or dropped. */
class PaperDialog extends Dialog {

    /** The deed gets the name and what the file holds; false when it was refused. */
    PaperDialog(String title, BiPredicate<String, byte[]> deed) {
        setAriaLabel("Put a paper to it");
        setCloseOnEsc(false);
        addThemeName("no-padding");
        var upload = new Upload(UploadHandler.inMemory((about, content) -> {
            if (deed.test(about.fileName(), content)) close();
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(KeptFiles.LARGEST);
        upload.setUploadButton(new Button("Choose a file"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.setWidthFull();
        upload.addFileRejectedListener(
                _ -> upload.setDropLabel(new Span("A paper has at most 10 MB. Scan it smaller.")));
        var back = new Button("Back", _ -> close());
        Keys.print(back, "Esc");
        var all = Told.styled(
                "ts-reason-dialog",
                Told.styled("ts-payment-head", new H2("Put a paper to it")),
                Told.styled(
                        "ts-payment-form ts-reason-form",
                        new Paragraph(title),
                        upload,
                        Told.words(
                                "A PDF, a PNG or JPEG picture, or plain text, up to 10 MB. It stays with the request.",
                                "ts-small",
                                "ts-quiet")),
                Told.styled("ts-payment-foot", Told.words("", "ts-spring"), back));
        add(all);
        Keys.of(all).on("Esc", "back", this::close);
    }
}
