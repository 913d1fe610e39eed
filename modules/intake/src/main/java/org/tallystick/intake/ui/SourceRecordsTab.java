package org.tallystick.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.intake.SourceRecordRow;
import org.tallystick.intake.SourceRecords;
import org.tallystick.workbench.AccountTab;
import org.tallystick.workbench.WorkbenchSubject;

/** What the senders of the accounts said of them, in their own words. */
@org.springframework.stereotype.Component
class SourceRecordsTab implements AccountTab {

    private static final int PAGE = 100;
    private static final int LONGEST_NUMBER = 12;

    private final SourceRecords records;

    SourceRecordsTab(SourceRecords records) {
        this.records = records;
    }

    @Override
    public String label() {
        return "Sender's records";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Component open(WorkbenchSubject subject) {
        var numbers = subject.accounts().stream().collect(Collectors.toMap(AccountRow::id, AccountRow::number));
        var ids = List.copyOf(numbers.keySet());
        var first = records.of(ids, null, 0, PAGE);
        if (first.isEmpty()) return new Paragraph("No file told anything of this party's accounts.");
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", "What the senders said");
        var head = table.getHead().addRow();
        for (var word : List.of("What", "Number", "Account", "It says", "File"))
            head.addHeaderCell().setText(word);
        var all = new Div(table);
        fill(all, table, first, ids, numbers);
        return all;
    }

    private void fill(
            Div all,
            NativeTable table,
            List<SourceRecordRow> page,
            List<AccountId> ids,
            Map<AccountId, String> numbers) {
        for (var record : page) {
            var row = table.getBody().addRow();
            row.addDataCell().setText(record.kind());
            row.addDataCell().setText(numberOf(record));
            row.addDataCell().setText(numbers.getOrDefault(record.account(), ""));
            row.addDataCell().setText(said(record, numbers));
            row.addDataCell().setText(record.fileName() + ", " + record.table() + " row " + record.line());
        }
        if (page.size() < PAGE) return;
        var last = page.getLast();
        var more = new Button("Show more");
        more.addClickListener(_ -> {
            all.remove(more);
            fill(all, table, records.of(ids, last.source(), last.row(), PAGE), ids, numbers);
        });
        all.add(more);
    }

    /** A sender's number can be a long key; what it is part of stands in the rows before it. */
    private static String numberOf(SourceRecordRow record) {
        var part = record.partOf();
        if (part == null) return shortened(record.number());
        var own =
                record.number().startsWith(part + "-") ? record.number().substring(part.length() + 1) : record.number();
        return shortened(own) + " of " + shortened(part);
    }

    private static String shortened(String number) {
        return number.length() <= LONGEST_NUMBER ? number : number.substring(0, LONGEST_NUMBER - 1) + "…";
    }

    private static String said(SourceRecordRow record, Map<AccountId, String> numbers) {
        var fields = record.fields().entrySet().stream()
                .map(field -> field.getKey().replace('_', ' ') + " " + field.getValue())
                .collect(Collectors.joining(", "));
        if (record.firstNamedOn() == null) return fields;
        return record.firstNamedOn().equals(record.account())
                ? "Said again. " + fields
                : named(record.firstNamedOn(), numbers) + fields;
    }

    private static String named(AccountId first, Map<AccountId, String> numbers) {
        var number = numbers.get(first);
        return "The same as on " + (number == null ? "another account" : number) + ". ";
    }
}
