package org.tallystick.correspondence;

import java.util.List;
import org.tallystick.accounts.AccountId;

/** A contact was logged by mistake and taken back, with what it had brought about. */
public record ContactTakenBack(ContactId contact, List<AccountId> accounts) {}
