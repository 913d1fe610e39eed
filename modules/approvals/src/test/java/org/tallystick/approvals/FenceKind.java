package org.tallystick.approvals;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.tallystick.money.Money;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;

/** A kind of its own for tests: painting a fence, for a price. */
@TestComponent
class FenceKind implements Executes, DirectActs {

    /** The fence is gone. */
    static class NoFence extends Refusal {
        NoFence() {
            super(Because.STATE, "The fence is gone.");
        }
    }

    /** The fence costs too much to be painted without a word. */
    static class TooDear extends Refusal {
        TooDear() {
            super("This is dear. Say why it is done all the same.");
        }
    }

    static final String KIND = "paint-fence";

    final Map<String, Long> prices = new ConcurrentHashMap<>();
    final Map<String, AtomicInteger> painted = new ConcurrentHashMap<>();
    final Map<String, String> told = new ConcurrentHashMap<>();
    /** Whose fence it is, where that matters. */
    final Map<String, String> owners = new ConcurrentHashMap<>();

    /** Those that cannot be painted for now. */
    final Set<String> gone = ConcurrentHashMap.newKeySet();

    private final Map<String, Long> brushedOver = new ConcurrentHashMap<>();

    /** Something that nobody had to ask for. */
    void directly(String concern, long cents) {
        brushedOver.put(concern, cents);
    }

    @Override
    public List<Done> about(Collection<String> concerns, Instant since) {
        return concerns.stream()
                .filter(brushedOver::containsKey)
                .map(one -> new Done(
                        "brushed over",
                        Money.ofCents(brushedOver.getOrDefault(one, 0L)),
                        Instant.parse("2026-11-20T12:00:00Z")))
                .toList();
    }

    @Override
    public List<Changeable> changeable(ApprovalRow request) {
        return List.of(new Changeable("price", "Price", Money.ofCents(prices.getOrDefault(request.subject(), 0L))));
    }

    @Override
    public void change(ApprovalRow request, Map<String, Money> lower) {
        prices.put(request.subject(), lower.getOrDefault("price", Money.ZERO).cents());
    }

    String fence(long cents) {
        var fence = "fence-" + (prices.size() + 1);
        prices.put(fence, cents);
        painted.put(fence, new AtomicInteger());
        return fence;
    }

    String fence(long cents, String owner) {
        var fence = fence(cents);
        owners.put(fence, owner);
        return fence;
    }

    int timesPainted(String fence) {
        return painted.getOrDefault(fence, new AtomicInteger()).get();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String inWords() {
        return "Paint a fence";
    }

    @Override
    public String askAction() {
        return "import.load";
    }

    @Override
    public String decideAction() {
        return "import.accept";
    }

    @Override
    public ApprovalSubject subject(String subject) {
        var cents = prices.get(subject);
        if (cents == null) throw new NotThere("fence", subject);
        return new ApprovalSubject(
                "Paint " + subject,
                Money.ofCents(cents),
                null,
                null,
                subject,
                List.of(new Effect("Color", "bare", "white")),
                List.of("Paint is there"),
                null,
                owners.containsKey(subject) ? List.of(Conflicts.account(owners.get(subject))) : List.of());
    }

    @Override
    public void check(ApprovalRow request, @Nullable String reason) {
        if (request.reason().equals("dear") && reason == null) throw new TooDear();
    }

    @Override
    public void execute(ApprovalRow approved, @Nullable String reason) {
        if (approved.reason().equals("gone") || gone.contains(approved.subject())) throw new NoFence();
        painted.computeIfAbsent(approved.subject(), _ -> new AtomicInteger()).incrementAndGet();
    }

    @Override
    public void notExecuted(ApprovalRow request, String reason) {
        told.put(request.subject(), request.state() + " " + reason);
    }
}
