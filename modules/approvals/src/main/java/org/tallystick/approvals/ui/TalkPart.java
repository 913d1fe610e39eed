package org.tallystick.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.Approvals;
import org.tallystick.approvals.DecisionRow;
import org.tallystick.approvals.Remarks;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.web.Glyph;

/** What speaks for a request, with its papers, and everything that was said and done about it, in order. */
class TalkPart {

    private final Approvals approvals;
    private final Remarks remarks;
    private final BusinessDay day;

    TalkPart(Approvals approvals, Remarks remarks, BusinessDay day) {
        this.approvals = approvals;
        this.remarks = remarks;
        this.day = day;
    }

    Component evidence(ApprovalRow row) {
        var list = list();
        for (var one : row.evidence()) list.add(item(Glyph.of("document"), Told.words(one)));
        var path = row.path();
        if (path != null) {
            var link = new Anchor(path, "Look at it");
            link.addClassName("ts-link");
            list.add(item(Glyph.of("go"), link));
        }
        for (var paper : remarks.papers(row.id())) list.add(paper(row, paper));
        if (list.getChildren().findAny().isEmpty()) list.add(item(Glyph.of("note"), Told.words("None was given.")));
        return list;
    }

    private Component paper(ApprovalRow row, Remarks.Paper paper) {
        var file = paper.file();
        var link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    var content = remarks.content(row.id(), file.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), file.name(), file.mediaType(), content.length);
                }),
                "open");
        link.getElement().setAttribute("aria-label", "Open " + file.name());
        link.addClassNames("ts-link", "ts-small");
        return item(
                Glyph.of("document"),
                Told.words(file.name() + ", " + size(file.bytes()) + ", from " + paper.by()),
                Told.words("", "ts-spring"),
                link);
    }

    Component steps(ApprovalRow row) {
        var list = list();
        list.addClassName("ts-request-talk");
        for (var step : approvals.steps(row.id())) {
            boolean said = step.step().equals("COMMENT");
            var words = new Div(Told.words(said ? String.valueOf(step.reason()) : inWords(step)));
            if (said) {
                words.addClassName("ts-request-said");
                words.addComponentAsFirst(
                        Told.words(step.byName() + ", " + Told.at(step.at(), day), "ts-small", "ts-faint"));
            }
            list.add(item(Glyph.of(said ? "note" : "go"), words));
        }
        return Told.styled("ts-stack", new H2("What was said and done"), list);
    }

    private String inWords(DecisionRow step) {
        var did = switch (step.step()) {
            case "PREPARE" -> "Put by";
            case "SUBMIT" -> "Submitted";
            case "WITHDRAW" -> "Taken back";
            case "RETURN" -> "Sent back";
            case "APPROVE" -> "Approved";
            case "RETRY" -> "Tried again";
            case "EXECUTE" -> "Carried out";
            case "CHANGE" -> "Set lower";
            case "DENY" -> "Denied";
            case "RECOMMEND" -> "Recommended";
            case "CONSENT" -> "Consented";
            case "OBJECT" -> "Consent refused";
            case "ATTACH" -> "Paper put to it";
            case "ESCALATE" -> "Sent to the next above";
            case "EXPIRE" -> "Expired, closed";
            case "FAIL" -> "Could not be carried out, tried";
            case "VOID" -> "Void";
            default -> step.step();
        };
        var why = step.reason();
        return did + " by " + step.byName() + ", " + Told.at(step.at(), day)
                + (why == null || "SUBMIT".equals(step.step()) ? "" : ": " + why);
    }

    private static String size(long bytes) {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : bytes / (1024 * 1024) + " MB";
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("ts-evidence");
        return list;
    }

    static ListItem item(Component... parts) {
        var item = new ListItem(parts);
        item.addClassName("ts-line-up");
        return item;
    }
}
