package org.tallystick.audit;

import java.util.List;

/** What a check of the whole record found: how much was proved, and in words what was changed, table and row named. */
public record ChainCheck(int blocks, long rows, long unsealed, List<String> problems) {
    public boolean intact() {
        return problems.isEmpty();
    }
}
