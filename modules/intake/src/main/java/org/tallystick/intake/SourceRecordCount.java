package org.tallystick.intake;

/** How many records of a kind a file gave, and how many further rows only name one of them again. */
public record SourceRecordCount(String kind, long records, long links) {}
