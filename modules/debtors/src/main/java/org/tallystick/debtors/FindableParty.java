package org.tallystick.debtors;

import java.util.List;

/** What a search finds a party by: every name, phone, e-mail address and address, old ones too; no identifiers. */
public record FindableParty(
        PartyRow party,
        List<String> numbers,
        List<String> names,
        List<String> phones,
        List<String> emails,
        List<String> addresses) {}
