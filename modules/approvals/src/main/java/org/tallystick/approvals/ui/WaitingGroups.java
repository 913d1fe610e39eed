package org.tallystick.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.ApprovalState;
import org.tallystick.approvals.Approvals;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.web.Keys;

/** What waits, in groups: what stands out first, then what is alike and can be approved in one act. */
class WaitingGroups {

    private final Approvals approvals;
    private final BusinessDay day;
    private final RequestList list;
    private final Consumer<List<ApprovalRow>> together;

    WaitingGroups(Approvals approvals, BusinessDay day, RequestList list, Consumer<List<ApprovalRow>> together) {
        this.approvals = approvals;
        this.day = day;
        this.list = list;
        this.together = together;
    }

    /** Fills the list, and answers the first group that is alike; empty when there is none. */
    List<ApprovalRow> fill(List<ApprovalRow> waiting, List<ApprovalRow> yours) {
        var failed = yours.stream()
                .filter(row -> row.state() == ApprovalState.FAILED)
                .toList();
        list.group(
                "square",
                "Could not be done: try again",
                failed,
                row -> Told.words(String.valueOf(row.failedBecause()), "ts-quiet"));
        return fillDecidable(
                waiting, yours.stream().filter(row -> !failed.contains(row)).toList());
    }

    private List<ApprovalRow> fillDecidable(List<ApprovalRow> waiting, List<ApprovalRow> yours) {
        var odd = approvals.standingOut(yours);
        list.group(
                "triangle",
                "Stand out: decide one by one",
                yours.stream().filter(row -> odd.containsKey(row.id())).toList(),
                row -> Told.words(
                        row.requestedByName() + ". "
                                + odd.getOrDefault(row.id(), List.of()).getFirst() + late(row),
                        "ts-quiet"));
        var alike = fillAlike(
                yours.stream().filter(row -> !odd.containsKey(row.id())).toList());
        var others = waiting.stream().filter(row -> !yours.contains(row)).toList();
        var recommendable = others.stream().filter(approvals::mayRecommend).toList();
        list.group("dot", "For you to recommend", recommendable, this::detail);
        list.group(
                "ring",
                "Not yours to decide",
                others.stream().filter(row -> !recommendable.contains(row)).toList(),
                row -> Told.words(whose(row), "ts-quiet"));
        return alike;
    }

    private String whose(ApprovalRow row) {
        if (row.state() == ApprovalState.FAILED)
            return isMine(row)
                    ? "It could not be done"
                    : row.requestedByName() + ". It could not be done, and is mended";
        return isMine(row) ? "You asked for this one" : row.requestedByName();
    }

    /** Those of one kind under one another; two and more are approved in one act. */
    private List<ApprovalRow> fillAlike(List<ApprovalRow> rows) {
        var byKind = new LinkedHashMap<String, List<ApprovalRow>>();
        for (var row : rows)
            byKind.computeIfAbsent(row.kindInWords(), _ -> new ArrayList<>()).add(row);
        var groups = byKind.values().stream().filter(group -> group.size() > 1).toList();
        for (var group : groups) {
            list.group("check", "Alike: " + group.getFirst().kindInWords(), group, this::detail);
            var all = new Button("Approve " + group.size(), _ -> together.accept(group));
            all.addThemeVariants(ButtonVariant.SMALL);
            if (group.equals(groups.getFirst())) Keys.print(all, "Y");
            list.below(Told.words("None of them stands out."), Told.words("", "ts-spring"), all);
        }
        list.group(
                "dot",
                "For you to decide",
                byKind.values().stream()
                        .filter(group -> group.size() == 1)
                        .map(List::getFirst)
                        .toList(),
                this::detail);
        return groups.isEmpty() ? List.of() : groups.getFirst();
    }

    /** Of what stands out, only that is told besides the reason. */
    private String late(ApprovalRow row) {
        var due = row.dueOn();
        return due == null || !due.isBefore(day.today()) ? "" : " Overdue since " + Told.day(due) + ".";
    }

    private Component detail(ApprovalRow row) {
        var due = Told.due(row, day);
        return Told.words(
                row.requestedByName() + ". " + (due.isEmpty() ? row.kindInWords() : "It is " + due),
                "ts-quiet",
                due.startsWith("overdue") ? "ts-outstanding" : "ts-plain");
    }

    private static boolean isMine(ApprovalRow row) {
        return row.requestedBy().equals(CurrentPerson.get().person());
    }
}
