package org.tallystick.approvals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tallystick.staff.MovesWithLadder;

/** Which open requests somebody decides from then on, and who no longer, when the ladder changes. */
@Component
class RequestsMove implements MovesWithLadder {

    private final Kinds kinds;
    private final ApprovalTable requests;

    RequestsMove(Kinds kinds, ApprovalTable requests) {
        this.kinds = kinds;
        this.requests = requests;
    }

    @Override
    public List<String> by(List<Touched> people) {
        if (people.isEmpty()) return List.of();
        var waiting = requests.waitingByKind();
        var lines = new ArrayList<String>();
        for (var kind : kinds.all()) {
            long open = waiting.getOrDefault(kind.kind(), 0L);
            if (open == 0) continue;
            var gain = names(people.stream()
                    .filter(one -> one.gains().contains(kind.decideAction()))
                    .toList());
            var lose = names(people.stream()
                    .filter(one -> one.loses().contains(kind.decideAction()))
                    .toList());
            var what = open == 1 ? "1 open request" : open + " open requests";
            if (!lose.isEmpty())
                lines.add(what + " of the kind “" + kind.inWords() + "”: no longer decided by " + lose + ".");
            if (!gain.isEmpty())
                lines.add(what + " of the kind “" + kind.inWords() + "”: also decided by " + gain + ".");
        }
        return lines;
    }

    private static String names(List<Touched> people) {
        return people.stream().map(Touched::name).collect(Collectors.joining(", "));
    }
}
