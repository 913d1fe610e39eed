package org.tallystick.intake;

import org.jspecify.annotations.Nullable;
import org.tallystick.intake.reading.Fault;
import org.tallystick.intake.reading.Mapping;
import org.tallystick.intake.reading.Oddity;
import org.tallystick.intake.reading.ReadRow;
import org.tallystick.intake.reading.SourceKey;

/** Where a row was seen before, and what it said then where it may not differ; no file is the file being read. */
record Earlier(@Nullable String file, long row, @Nullable SourceKey content) {

    static final String IN_THIS_FILE = "Seen before in this file";
    static final String IN_ANOTHER_FILE = "Seen before in an earlier file";
    static final String OTHERWISE = "Seen before with other values";

    static Earlier in(ReadRow row) {
        return new Earlier(null, row.remarks().line(), row.remarks().content());
    }

    /** The later row with its flags and with where it was seen before. */
    ReadRow repeatedBy(ReadRow later, Mapping mapping) {
        var now = later.remarks().content();
        boolean differs = content != null && now != null && !content.equals(now);
        var flags = mapping.flagsOf(differs ? Oddity.OTHER_VALUES : Oddity.REPEATED).stream()
                .map(Mapping.Flag::name)
                .toList();
        var where = "row " + row + (file == null ? "" : " of " + file);
        var reason = differs ? OTHERWISE : file == null ? IN_THIS_FILE : IN_ANOTHER_FILE;
        return later.flagged(flags).because(new Fault(null, where, reason));
    }
}
