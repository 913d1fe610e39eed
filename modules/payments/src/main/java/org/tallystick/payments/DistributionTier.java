package org.tallystick.payments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a waterfall: which types of charge it holds ({@code *} for all others) and how money runs through it.
 * The basis is of a pro rata step, the order of a sequential one.
 */
public record DistributionTier(
        String tier,
        List<String> types,
        Method method,
        @Nullable Basis basis,
        @Nullable Order order) {

    /** Stands for every type of charge that no tier names. */
    static final String ALL_OTHERS = "*";

    /** One charge after the other, or all at once. */
    public enum Method {
        SEQUENTIAL,
        PRO_RATA
    }

    /** In proportion to what. */
    public enum Basis {
        LEVIED,
        BALANCE
    }

    /** Which charge comes first. */
    public enum Order {
        SEQ,
        OLDEST_FIRST
    }

    public DistributionTier {
        types = List.copyOf(types);
        if (tier.isBlank() || types.isEmpty()) throw new IllegalArgumentException("A tier has a name and types");
        if (method == Method.SEQUENTIAL && basis != null)
            throw new IllegalArgumentException("Tier " + tier + " is sequential and has no basis");
        if (method == Method.PRO_RATA && order != null)
            throw new IllegalArgumentException("Tier " + tier + " is pro rata and has no order");
    }
}
