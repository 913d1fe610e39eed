package org.tallystick.intake.ui;

import org.jspecify.annotations.Nullable;
import org.tallystick.intake.ImportRow;
import org.tallystick.intake.KeptRow.Outcome;
import org.tallystick.intake.RowOutcome;

/** The lists of an import's rows in the order of their keys, and how the screen speaks of them. */
enum RowList {
    CREATED(1, "Created rows", "", "", "", "The account", "created"),
    MATCHED(2, "Matched rows", "", "", "", "The account", "matched"),
    REPEATED(
            3,
            "Repeated rows",
            "Where they came before",
            "All repeated",
            " not posted, waiting for review",
            "Where it came before",
            "repeats"),
    REJECTED(
            4,
            "Rejected rows",
            "Why rejected",
            "All rejected",
            " to repair here or send back",
            "What is wrong",
            "rejects"),
    FLAGGED(
            5,
            "Flagged rows",
            "What is odd",
            "All flagged",
            " posted or to be posted all the same",
            "What is odd",
            "flagged");

    private final int number;
    private final String title;
    private final String why;
    private final String all;
    private final String remark;
    private final String column;
    private final String file;

    RowList(int number, String title, String why, String all, String remark, String column, String file) {
        this.number = number;
        this.title = title;
        this.why = why;
        this.all = all;
        this.remark = remark;
        this.column = column;
        this.file = file;
    }

    /** The list that has most to do. */
    static RowList first(ImportRow row, long flagged) {
        if (row.rejected() > 0) return REJECTED;
        if (row.repeated() > 0) return REPEATED;
        return flagged > 0 ? FLAGGED : REJECTED;
    }

    String key() {
        return String.valueOf(number);
    }

    /** What the rows are kept for; null for rows that simply post. */
    @Nullable
    Outcome kept() {
        return switch (this) {
            case CREATED, MATCHED -> null;
            case REPEATED -> Outcome.REPEATED;
            case REJECTED -> Outcome.REJECTED;
            case FLAGGED -> Outcome.FLAGGED;
        };
    }

    /** What rows of the list post as; null for those kept. */
    @Nullable
    RowOutcome posted() {
        return switch (this) {
            case CREATED -> RowOutcome.CREATED;
            case MATCHED -> RowOutcome.MATCHED;
            case REPEATED, REJECTED, FLAGGED -> null;
        };
    }

    String title() {
        return title;
    }

    String why() {
        return why;
    }

    String all() {
        return all;
    }

    String remark() {
        return remark;
    }

    String column() {
        return column;
    }

    String file() {
        return file;
    }
}
