package org.tallystick.staff;

import java.util.UUID;

/** One change of a draft: what it is about, and who put it there; what it was and what it becomes, in words. */
public record DraftedChange(UUID id, String what, String was, String becomes, String by) {}
