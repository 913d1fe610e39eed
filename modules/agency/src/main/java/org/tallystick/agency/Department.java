package org.tallystick.agency;

/** A department of the agency or of its government whose debts are collected here. */
public record Department(String code, String name) {}
