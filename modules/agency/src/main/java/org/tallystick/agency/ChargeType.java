package org.tallystick.agency;

import org.jspecify.annotations.Nullable;

/**
 * A kind of charge that a debt of some type may hold, such as the fine, the surcharge or the late penalty, and the law by
 * which it is levied, where the agency has named it.
 */
public record ChargeType(String code, String name, @Nullable String citation) {}
