package org.tallystick.payments;

import java.time.LocalDate;
import java.util.List;

/** A debt with what is due on it, as distribution sees it. */
record OwedDebt(String number, String debtType, String nature, LocalDate since, List<Due> dues) {
    OwedDebt {
        dues = List.copyOf(dues);
    }
}
