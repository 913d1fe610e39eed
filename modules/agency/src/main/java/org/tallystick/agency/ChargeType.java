package org.tallystick.agency;

/** A kind of charge that a debt of some type may hold, such as the fine, the surcharge or the late penalty. */
public record ChargeType(String code, String name) {}
