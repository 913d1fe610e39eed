package org.tallystick.agency;

import java.util.List;
import java.util.stream.Collectors;

/** A pack with problems is not onboarded; the message names each with file and line. */
public final class PackRefused extends RuntimeException {

    private final transient List<Problem> problems;

    PackRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n", "The pack is refused:\n", "")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
