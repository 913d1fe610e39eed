package org.tallystick.staff;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.staff.StaffTables.NamedGrant;

/** Puts grants into the cells of the matrix. */
final class MatrixCells {

    private MatrixCells() {}

    static MatrixRow.Cell of(Matrix.Row row, String jobClass, List<NamedGrant> grants, List<Grant> waiting) {
        var given = new ArrayList<MatrixRow.Given>();
        for (var verb : Matrix.Verb.values()) {
            var action = row.action(verb);
            for (var named : grants)
                if (isOf(named.grant(), action, jobClass)) given.add(given(named.grant(), verb, false));
            for (var grant : waiting) if (isOf(grant, action, jobClass)) given.add(given(grant, verb, true));
        }
        return new MatrixRow.Cell(jobClass, List.copyOf(given));
    }

    /** An act is done or not; there is nothing to prepare. */
    static MatrixRow.Cell of(String action, String jobClass, List<NamedGrant> grants, List<Grant> waiting) {
        var given = new ArrayList<MatrixRow.Given>();
        for (var named : grants)
            if (isOf(named.grant(), action, jobClass)) given.add(given(named.grant(), Matrix.Verb.EXECUTE, false));
        for (var grant : waiting) if (isOf(grant, action, jobClass)) given.add(given(grant, Matrix.Verb.EXECUTE, true));
        return new MatrixRow.Cell(jobClass, List.copyOf(given));
    }

    private static boolean isOf(Grant grant, String action, String jobClass) {
        return grant.kind() == HolderKind.CLASS
                && grant.holder().equals(jobClass)
                && grant.action().equals(action);
    }

    private static MatrixRow.Given given(Grant grant, Matrix.Verb verb, boolean waiting) {
        return new MatrixRow.Given(
                grant.action(),
                verb.letter(),
                grant.limit(),
                grant.debtType(),
                grant.department(),
                grant.delegated(),
                grant.from(),
                grant.until(),
                grant.citation(),
                waiting);
    }
}
