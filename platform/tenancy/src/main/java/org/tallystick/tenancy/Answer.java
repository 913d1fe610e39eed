package org.tallystick.tenancy;

import java.util.function.Supplier;

/** What a statement answers: asking for it makes the round trip that takes the statement, unless it was made. */
@FunctionalInterface
public interface Answer<T> extends Supplier<T> {}
