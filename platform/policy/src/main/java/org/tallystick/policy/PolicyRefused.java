package org.tallystick.policy;

import java.util.List;

/** A policy that cannot be adopted or is not there; the message names each fault by its path. */
public final class PolicyRefused extends RuntimeException {

    private final transient List<String> problems;

    PolicyRefused(String sentence, List<String> problems) {
        super(problems.isEmpty() ? sentence : sentence + " " + String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
