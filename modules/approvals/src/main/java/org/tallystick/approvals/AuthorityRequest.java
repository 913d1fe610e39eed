package org.tallystick.approvals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;
import org.tallystick.staff.Proposals;
import org.tallystick.staff.Proposed;
import org.tallystick.web.NotThere;

/** One kind of request about authority; what is asked for is kept by the module of the ladder. */
record AuthorityRequest(String kind, String inWords, String askAction, Proposals proposals) implements Executes {

    private static final String LIMIT = "limit";
    private static final String LAST_DAY = "until";

    @Override
    public String decideAction() {
        return "authority.approve";
    }

    @Override
    public ApprovalSubject subject(String subject) {
        var proposed = proposals.of(kind, read(subject));
        return new ApprovalSubject(
                proposed.title(),
                null,
                proposed.debtType(),
                null,
                proposed.content(),
                effects(proposed),
                proposed.impact(),
                "ladder",
                List.of());
    }

    private static List<Effect> effects(Proposed proposed) {
        if (proposed.changes().isEmpty()) return List.of(new Effect("Authority", proposed.before(), proposed.after()));
        return proposed.changes().stream()
                .map(one -> new Effect(one.what(), orNothing(one.was()), orNothing(one.becomes())))
                .toList();
    }

    private static String orNothing(String words) {
        return words.isEmpty() ? "nothing" : words;
    }

    @Override
    public void check(ApprovalRow request, @Nullable String reason) {
        proposals.check(kind, read(request.subject()));
    }

    @Override
    public void execute(ApprovalRow approved, @Nullable String reason) {
        proposals.approve(kind, read(approved.subject()));
    }

    @Override
    public void notExecuted(ApprovalRow request, String reason) {
        switch (request.state()) {
            case DENIED, EXPIRED -> proposals.refuse(kind, read(request.subject()));
            // It can be tried again.
            case FAILED -> {}
            default -> proposals.takeBack(kind, read(request.subject()));
        }
    }

    /** Only where it was asked with a limit: what knows no amounts has none to keep to. */
    @Override
    public List<Changeable> changeable(ApprovalRow request) {
        return proposals.bounds(kind, read(request.subject())).stream()
                .flatMap(bounds -> Optional.ofNullable(bounds.limit()).stream())
                .map(limit -> new Changeable(LIMIT, "Limit", limit))
                .toList();
    }

    @Override
    public void change(ApprovalRow request, Map<String, Money> lower) {
        proposals.lower(kind, read(request.subject()), lower.get(LIMIT), null);
    }

    @Override
    public List<Shortenable> shortenable(ApprovalRow request) {
        return proposals.bounds(kind, read(request.subject())).stream()
                .map(bounds -> new Shortenable(LAST_DAY, "Last day", bounds.from(), bounds.until()))
                .toList();
    }

    @Override
    public void shorten(ApprovalRow request, Map<String, LocalDate> lastDays) {
        proposals.lower(kind, read(request.subject()), null, lastDays.get(LAST_DAY));
    }

    private UUID read(String subject) {
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException _) {
            throw new NotThere(kind, subject);
        }
    }
}
