package org.tallystick.agency;

/** What a module does with its share of a checked pack; a Spring bean, applied in the order of its {@code @Order}. */
public interface PackPart {
    /** A short word that is kept as the name of the onboarding step. */
    String name();

    /** Brings the bound agency to what the pack says. May be repeated: a second time changes nothing. */
    void apply(PackFolder pack, Onboarding.Report report);

    /** Whether it is for an agency that begins, such as made-up debts: what changes in the pack later is not brought in. */
    default boolean isForTheBeginning() {
        return false;
    }

    /** Whether it issues credentials: those of a run that was killed are lost, so this part is never skipped then. */
    default boolean issuesCredentials() {
        return false;
    }
}
