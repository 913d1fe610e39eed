package org.tallystick.tenancy;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes statements to the database together. Those laid down within {@link #together} wait, whichever module they are
 * of, and go in their order in one round trip as soon as one of their answers is asked for, or at its end. Anywhere else
 * each goes at once.
 *
 * <p>What waits is not seen by statements that are sent otherwise: between laying down a write and the next answer, ask
 * nothing that should see it.
 */
@Component
public class RoundTrips {

    /**
     * Statements that go together ask by key: one plan serves whatever the values are, since planning each time anew
     * costs more than they do, and it goes by the key also where it was made while the table was small.
     */
    private static final String BY_KEY =
            "select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)";

    private static final ScopedValue<Trip> AT_HAND = ScopedValue.newInstance();

    private final JdbcTemplate jdbc;
    private final DataSource source;
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    RoundTrips(JdbcTemplate jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** Within other work done together, this joins it. */
    public <T, X extends Throwable> T together(ScopedValue.CallableOp<? extends T, X> work) throws X {
        if (AT_HAND.isBound()) return work.call();
        var trip = new Trip(transaction());
        if (TransactionSynchronizationManager.isActualTransactionActive()) trip.begin();
        return ScopedValue.where(AT_HAND, trip).<T, X>call(() -> {
            var done = work.call();
            trip.go();
            return done;
        });
    }

    /** The rows of a query, or of a writing statement that returns some. A value that may be null and is no text is cast. */
    public <T> Answer<List<T>> ask(String sql, SqlParameterSource values, RowMapper<T> reader) {
        var form = forms.computeIfAbsent(sql, Form::of);
        var arguments = NamedParameterUtils.buildValueArray(form.parsed, values, null);
        for (int i = 0; i < arguments.length; i++) arguments[i] = typed(arguments[i]);
        var trip = atHand();
        if (trip != null) return trip.layDown(form.sql, arguments, reader);
        var alone = new Trip(transaction());
        var answer = alone.layDown(form.sql, arguments, reader);
        alone.go();
        return answer;
    }

    public void write(String sql, SqlParameterSource values) {
        var _ = this.<Object>ask(sql, values, (_, _) -> sql);
    }

    /** What was asked under this key in the work at hand, so that it is asked once; anywhere else it is asked anew. */
    @SuppressWarnings("unchecked")
    public <T> Answer<T> once(Object key, Supplier<Answer<T>> question) {
        var trip = atHand();
        return trip == null ? question.get() : (Answer<T>) trip.asked.computeIfAbsent(key, _ -> question.get());
    }

    /** The driver sends a statement apart when it knows the type of none of its values, as with a timestamp or a null. */
    private static Object typed(@Nullable Object value) {
        return switch (value) {
            case null -> new SqlParameterValue(Types.VARCHAR, null);
            case Timestamp at -> at.toInstant().atOffset(ZoneOffset.UTC);
            case Date day -> day.toLocalDate();
            default -> value;
        };
    }

    private @Nullable Object transaction() {
        return TransactionSynchronizationManager.getResource(source);
    }

    /** Another transaction within the work at hand goes its own ways. */
    private @Nullable Trip atHand() {
        return AT_HAND.isBound() && Objects.equals(AT_HAND.get().transaction, transaction()) ? AT_HAND.get() : null;
    }

    /** A statement whose named values were replaced by their places. */
    private record Form(ParsedSql parsed, String sql) {
        static Form of(String sql) {
            var parsed = NamedParameterUtils.parseSqlStatement(sql.strip());
            return new Form(parsed, NamedParameterUtils.substituteNamedParameters(parsed, null));
        }
    }

    /** The statements that wait. */
    private final class Trip {

        private final @Nullable Object transaction;
        private final List<LaidDown<?>> waiting = new ArrayList<>();
        private final Map<Object, Answer<?>> asked = new HashMap<>();

        Trip(@Nullable Object transaction) {
            this.transaction = transaction;
        }

        <T> Answer<List<T>> layDown(String sql, @Nullable Object[] values, RowMapper<T> reader) {
            var laidDown = new LaidDown<T>(sql, values, reader, this::go);
            waiting.add(laidDown);
            return laidDown;
        }

        /** Along with the first statements, so that it takes no trip of its own. */
        void begin() {
            var _ = this.<Object>layDown(BY_KEY, new Object[0], (_, _) -> BY_KEY);
        }

        void go() {
            if (waiting.isEmpty()) return;
            if (!Objects.equals(transaction, transaction()))
                throw new IllegalStateException("The transaction of the statements that wait is not at hand.");
            var going = List.copyOf(waiting);
            waiting.clear();
            var sql = going.stream().map(one -> one.sql).collect(Collectors.joining(";\n"));
            jdbc.execute(sql, (PreparedStatement statement) -> answered(statement, going));
        }

        private static int answered(PreparedStatement statement, List<LaidDown<?>> going) throws SQLException {
            var values =
                    going.stream().flatMap(one -> Arrays.stream(one.values)).toArray();
            new ArgumentPreparedStatementSetter(values).setValues(statement);
            boolean answersRows = statement.execute();
            for (var one : going) {
                one.read(statement, answersRows);
                answersRows = statement.getMoreResults();
            }
            return going.size();
        }
    }
}
