package org.tallystick.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.tenancy.Answer;

/** The agency's policies: which is in force on a day, and the adopting of new ones. */
@Service
public class Policies {

    private static final int MOST_READINGS = 1_000;

    /** The same words mean the same terms, whoever adopted them. */
    private record AsWritten(Class<?> type, String text) {}

    private final Map<AsWritten, Terms.Reading<?>> readings = new ConcurrentHashMap<>();
    private final PolicyShelf shelf;
    private final Audit audit;
    private final ObjectProvider<PolicyKind<?>> kinds;

    Policies(PolicyShelf shelf, Audit audit, ObjectProvider<PolicyKind<?>> kinds) {
        this.shelf = shelf;
        this.audit = audit;
        this.kinds = kinds;
    }

    /**
     * The policy of this kind in force on the day. Refused with {@link PolicyRefused} when there is none, or when more
     * than one code is in force: then name the code.
     */
    public <T> Policy<T> inForce(PolicyKind<T> kind, LocalDate day) {
        var found = keptOn(kind, day);
        if (found.size() > 1)
            throw new PolicyRefused(
                    "More than one policy of kind " + kind.name() + " is in force on " + day + ": "
                            + found.stream().map(PolicyShelf.Kept::code).collect(Collectors.joining(", "))
                            + ". Name the one that is meant.",
                    List.of());
        return found.stream()
                .findFirst()
                .map(kept -> typed(kind, kept))
                .orElseThrow(() -> new PolicyRefused(
                        "No policy of kind " + kind.name() + " is in force on " + day + ".", List.of()));
    }

    /** Has the policies of this kind come along with the next round trip; needs a transaction. */
    public void ahead(PolicyKind<?> kind, LocalDate day) {
        var _ = askedOn(kind, day);
    }

    /** The policy with this code in force on the day. Refused with {@link PolicyRefused} when there is none. */
    public <T> Policy<T> inForce(PolicyKind<T> kind, String code, LocalDate day) {
        return keptOn(kind, day).stream()
                .filter(kept -> kept.code().equals(code))
                .findFirst()
                .map(kept -> typed(kind, kept))
                .orElseThrow(() -> new PolicyRefused(
                        "No policy " + code + " of kind " + kind.name() + " is in force on " + day + ".", List.of()));
    }

    /**
     * Adopts a policy from a day on, as a new version of its code; the same content again changes nothing. Refused with
     * {@link PolicyRefused} when the terms do not fit the kind.
     */
    @Transactional
    public void adopt(
            String kind,
            String code,
            LocalDate from,
            @Nullable String citation,
            Map<String, ? extends @Nullable Object> terms) {
        var problems = check(kind, terms);
        if (!problems.isEmpty())
            throw new PolicyRefused("Policy " + code + " of kind " + kind + " cannot be adopted.", problems);
        var before = shelf.beginning(kind, code, from);
        if (before.isPresent()
                && before.get().terms().equals(PolicyShelf.plain(terms))
                && Objects.equals(before.get().citation(), citation)) return;
        var version = shelf.keep(kind, code, from, citation, terms);
        remembered().clear();
        var act = Act.of("policy.adopt", "policy", kind + "/" + code)
                .after(Map.of("version", version, "from", from.toString(), "terms", terms))
                .authority(citation);
        audit.done(before.isPresent() ? act.before(Map.of("terms", before.get().terms())) : act);
    }

    /** What is wrong with these terms, each fault with its path; empty when they can be adopted. */
    public List<String> check(String kind, Map<String, ? extends @Nullable Object> terms) {
        return known(kind)
                .map(declared -> Terms.read(declared.terms(), terms).problems())
                .findFirst()
                .orElseGet(() -> List.of("No module knows a policy of kind " + kind + "; known are " + names() + "."));
    }

    /** Whether a module of this application obeys policies of the kind. */
    public boolean knows(String kind) {
        return known(kind).findAny().isPresent();
    }

    /** The JSON Schema (2020-12) of the terms of a kind. */
    public Map<String, Object> schema(String kind) {
        return known(kind)
                .map(TermsSchema::of)
                .findFirst()
                .orElseThrow(() -> new PolicyRefused("No module knows a policy of kind " + kind + ".", List.of()));
    }

    private <T> Policy<T> typed(PolicyKind<T> kind, PolicyShelf.Kept kept) {
        if (readings.size() > MOST_READINGS) readings.clear();
        var reading = readings.computeIfAbsent(
                new AsWritten(kind.terms(), kept.text()), written -> Terms.read(written.type, kept.terms()));
        if (reading.terms() == null)
            throw new PolicyRefused(
                    "Policy " + kept.code() + " of kind " + kind.name() + ", version " + kept.version()
                            + ", can no longer be read.",
                    reading.problems());
        return new Policy<>(
                kept.code(),
                kept.version(),
                kept.from(),
                kept.citation(),
                kind.terms().cast(reading.terms()));
    }

    private Stream<PolicyKind<?>> known(String kind) {
        return kinds.stream().filter(declared -> declared.name().equals(kind));
    }

    private String names() {
        return kinds.stream().map(PolicyKind::name).sorted().collect(Collectors.joining(", "));
    }

    private List<PolicyShelf.Kept> keptOn(PolicyKind<?> kind, LocalDate day) {
        return askedOn(kind, day).get();
    }

    private Answer<List<PolicyShelf.Kept>> askedOn(PolicyKind<?> kind, LocalDate day) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return shelf.inForce(kind.name(), day);
        return remembered().computeIfAbsent(new Asked(kind.name(), day), _ -> shelf.inForce(kind.name(), day));
    }

    private record Asked(String kind, LocalDate day) {}

    private Map<Asked, Answer<List<PolicyShelf.Kept>>> remembered() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Remembered known) return known.lookups;
        var fresh = new Remembered();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh.lookups;
    }

    /** What was looked up in this transaction; dropped at its end, so that the next one sees a new policy. */
    private final class Remembered implements TransactionSynchronization {
        private final Map<Asked, Answer<List<PolicyShelf.Kept>>> lookups = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Policies.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Policies.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Policies.this);
        }
    }
}
