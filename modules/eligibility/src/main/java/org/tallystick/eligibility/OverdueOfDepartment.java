package org.tallystick.eligibility;

import java.time.LocalDate;
import org.tallystick.money.Money;

/** How much a department holds that it must refer, and since when the oldest of it is due. */
public record OverdueOfDepartment(String department, long debts, Money amount, LocalDate oldestDueOn) {}
