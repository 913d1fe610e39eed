package org.tallystick.intake.ui;

import org.tallystick.intake.KeptRow.Outcome;

/** How the screen speaks of rows that are kept for a look. */
record KeptWords(String title, String why, String all, String remark, String column, String file) {

    static KeptWords of(Outcome outcome) {
        return switch (outcome) {
            case REJECTED ->
                new KeptWords(
                        "Rejected rows",
                        "Why rejected",
                        "All rejected",
                        " to repair and send again",
                        "What is wrong",
                        "rejects");
            case REPEATED ->
                new KeptWords(
                        "Repeated rows",
                        "Where they came before",
                        "All repeated",
                        " not posted, waiting for review",
                        "Where it came before",
                        "repeats");
            case FLAGGED ->
                new KeptWords(
                        "Flagged rows",
                        "What is odd",
                        "All flagged",
                        " posted or to be posted all the same",
                        "What is odd",
                        "flagged");
        };
    }
}
