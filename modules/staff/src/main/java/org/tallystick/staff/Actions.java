package org.tallystick.staff;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The actions that an agency can give authority for, as they are said in a sentence after "may". */
public final class Actions {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("me.view", "see who they are signed in as"),
            Map.entry("search.use", "search"),
            Map.entry("account.view", "view accounts"),
            Map.entry("account.next", "set next dates"),
            Map.entry("account.assign", "give accounts to other owners"),
            Map.entry("queue.work", "work on accounts from their queue"),
            Map.entry("queue.cover", "work on a colleague's queue"),
            Map.entry("account.refer", "refer accounts, confer about them and hand them over"),
            Map.entry("form.fill", "fill forms from the books"),
            Map.entry("team.direct", "direct the work of people they lead"),
            Map.entry("coaching.write", "write coaching notes to people they lead"),
            Map.entry("coaching.read-line", "read the coaching notes of people they supervise"),
            Map.entry("night.stop", "stop what is left of a night's work"),
            Map.entry("work.view", "see the unit's work and its nightly proof"),
            Map.entry("contact.log", "log contacts"),
            Map.entry("contact.correct", "correct contacts that others logged"),
            Map.entry("account.restricted", "view restricted accounts of every department"),
            Map.entry("payment.take", "take payments at the counter"),
            Map.entry("drawer.open", "open a drawer"),
            Map.entry("drawer.view", "look into drawers and the day's tie-out"),
            Map.entry("drawer.verify", "verify the drawers of others"),
            Map.entry("deposit.make", "make deposits"),
            Map.entry("receipt.void", "void receipts of an open drawer"),
            Map.entry("receipt.correct", "correct the tender of a receipt"),
            Map.entry("receipt.reprint", "print copies of receipts"),
            Map.entry("payment.receive-earlier", "take money that was received longer ago"),
            Map.entry("import.load", "load files of debts"),
            Map.entry("import.accept", "accept imports"),
            Map.entry("approval.view", "see what is asked and decided"),
            Map.entry("approval.request", "ask for approval"),
            Map.entry("conflict.keep", "keep the list of conflicts of interest"),
            Map.entry("draft.prepare", "enter accounts by hand"),
            Map.entry("draft.accept", "accept accounts entered by hand"),
            Map.entry("party.view", "see who parties are"),
            Map.entry("party.change", "change what is known of parties"),
            Map.entry("identifier.reveal", "see identifiers in full"),
            Map.entry("party.merge", "merge parties and take merges back"),
            Map.entry("hold.place", "place holds"),
            Map.entry("hold.lift", "lift holds"),
            Map.entry("hold.legal", "place and lift legal holds"),
            Map.entry("hold.approve", "agree to the lifting of holds"),
            Map.entry("audit.read", "read the audit trail"),
            Map.entry("ladder.view", "see the ladder and who may do what"),
            Map.entry("ladder.change", "change ladder, positions and people"),
            Map.entry("authority.grant", "grant authority"),
            Map.entry("authority.approve", "approve authority that somebody else grants"),
            Map.entry("relief.grant", "let somebody act for another"),
            Map.entry("agency.administer", "administer the agency"));

    private Actions() {}

    /** The acts that stand in no row of the matrix, in the order of their names. */
    static List<String> besideMatrix() {
        var rows = Matrix.actions();
        return WORDS.keySet().stream()
                .filter(one -> !rows.contains(one))
                .sorted()
                .toList();
    }

    public static Set<String> ids() {
        var ids = new HashSet<>(WORDS.keySet());
        ids.addAll(Matrix.actions());
        return ids;
    }

    public static String inWords(String action) {
        var words = WORDS.getOrDefault(action, Matrix.inWords(action));
        return words == null ? "do this (" + action + ")" : words;
    }
}
