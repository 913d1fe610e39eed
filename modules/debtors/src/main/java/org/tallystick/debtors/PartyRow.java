package org.tallystick.debtors;

import java.util.List;

/** A party as a screen shows it: the number is the agency's own, such as {@code P-000-123}. */
public record PartyRow(PartyId id, String number, PartyKind kind, String name, List<AddressRow> addresses) {}
