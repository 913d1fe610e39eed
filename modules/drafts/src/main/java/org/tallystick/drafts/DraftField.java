package org.tallystick.drafts;

import java.util.List;

/** A field of the form on which an account is entered by hand. */
public enum DraftField {
    DEBT_TYPE,
    DEPARTMENT,
    ACCOUNT_NUMBER,
    DEBT_NUMBER,
    INCURRED_ON,
    DEBTOR_KIND,
    DEBTOR,
    BORN_ON,
    PHONE,
    ADDRESS,
    CHARGES,
    CONTACTS,
    EVIDENCE;

    static final List<DraftField> NEEDED = List.of(DEBT_TYPE, DEBT_NUMBER, INCURRED_ON, DEBTOR, CHARGES);
}
