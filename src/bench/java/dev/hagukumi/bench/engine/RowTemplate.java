package dev.hagukumi.bench.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A row that a contestant really wrote, to be written again for other leads: ids and the lead change, all else stays. */
final class RowTemplate {
    private static final String COLUMNS = """
            select a.attname as name, format_type(a.atttypid, a.atttypmod) as type
            from pg_attribute a
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
              and a.attidentity = '' and a.attgenerated = ''
            order by a.attnum""";

    /** No instance has more ids than that. */
    static final int MOST_IDS = 32;

    private final String table;
    private final List<Column> columns;

    private RowTemplate(String table, List<Column> columns) {
        this.table = table;
        this.columns = columns;
    }

    private record Column(String name, String type, Object value) {
        boolean isLeadOf(long lead) {
            var named = name.equals("business_key_") || name.equals("lead") || name.equals("lead_id");
            return named && value != null && value.toString().equals(Long.toString(lead));
        }

        boolean isDue() {
            return name.equals("duedate_") && value != null;
        }
    }

    /** Which of an instance's ids a text bears. */
    record Ids(List<String> all, long lead) {
        int in(Object value) {
            if (!(value instanceof String text)) return -1;
            for (int i = 0; i < all.size(); i++) if (bears(text, all.get(i))) return i;
            return -1;
        }

        /** Flowable's short ids stand alone; long ones also within other words, as in "AwaitVisit:id". */
        private static boolean bears(String text, String id) {
            return text.equals(id) || (id.length() >= 8 && text.contains(id));
        }
    }

    /** All rows of the table that the condition finds, in the order of their first column. */
    static List<RowTemplate> read(JdbcTemplate jdbc, String table, String where, Object key) {
        var columns = jdbc.queryForList(COLUMNS, table);
        var names = columns.stream().map(c -> (String) c.get("name")).toList();
        var sql = "select " + String.join(", ", names) + " from " + table + " where " + where + " order by 1";
        return jdbc.query(
                sql,
                (rs, n) -> {
                    var row = new ArrayList<Column>();
                    for (var column : columns) {
                        var name = (String) column.get("name");
                        row.add(new Column(name, (String) column.get("type"), rs.getObject(name)));
                    }
                    return new RowTemplate(table, row);
                },
                key);
    }

    String table() {
        return table;
    }

    Object value(String column) {
        return columns.stream()
                .filter(c -> c.name().equals(column))
                .findFirst()
                .map(Column::value)
                .orElse(null);
    }

    /** {@code insert into t (…) values (?, …)}, to be filled by its {@link #filler}. */
    String insert() {
        return "insert into %s (%s) values (%s)"
                .formatted(table, names(), columns.stream().map(c -> "?").collect(Collectors.joining(", ")));
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Looks at the columns once, so that filling many rows costs next to nothing. */
    Filler filler(Ids ids) {
        var values = new ArrayList<LongFunction<Object>>();
        for (var column : columns) values.add(valueOf(column, ids));
        return (row, lead) -> {
            for (int i = 0; i < values.size(); i++)
                row.setObject(i + 1, values.get(i).apply(lead));
        };
    }

    interface Filler {
        void fill(PreparedStatement row, long lead) throws SQLException;
    }

    private static LongFunction<Object> valueOf(Column column, Ids ids) {
        var value = column.value();
        if (column.isLeadOf(ids.lead())) return value instanceof String ? Long::toString : lead -> lead;
        var known = ids.in(value);
        if (known < 0) return lead -> value;
        var id = ids.all().get(known);
        var at = ((String) value).indexOf(id);
        var before = ((String) value).substring(0, at);
        var behind = ((String) value).substring(at + Math.min(8, id.length()));
        return lead -> before + id(lead, known) + behind;
    }

    /** Eight characters, as ours are, that no id of the application has. */
    static String id(long lead, int number) {
        var hex = Long.toHexString(lead * MOST_IDS + number);
        return "z" + "0".repeat(7 - hex.length()) + hex;
    }

    /**
     * Writes it for many leads at once.
     *
     * @param idSql how an id is made of {@code {n}}, a number of its own for each id
     */
    int multiply(JdbcTemplate jdbc, Ids ids, String idSql, long firstLead, long count) {
        var values = new ArrayList<Object>();
        var expressions = columns.stream()
                .map(column -> expression(column, ids, idSql, values))
                .collect(Collectors.joining(", "));
        values.add(firstLead);
        values.add(firstLead + count - 1);
        return jdbc.update(
                "insert into %s (%s) select %s from generate_series(?::bigint, ?::bigint) lead"
                        .formatted(table, names(), expressions),
                values.toArray());
    }

    private static String expression(Column column, Ids ids, String idSql, List<Object> values) {
        if (column.isLeadOf(ids.lead())) return "lead::" + column.type();
        // Nobody of those who sleep wakes up during a run.
        if (column.isDue()) return "(now() + interval '10 days' + (lead % 86400) * interval '1 second')";
        var known = ids.in(column.value());
        if (known < 0) {
            values.add(column.value());
            return "cast(? as " + column.type() + ")";
        }
        var id = ids.all().get(known);
        var parts = ((String) column.value()).split(java.util.regex.Pattern.quote(id), 2);
        values.add(parts[0]);
        values.add(parts[1]);
        return "cast(? as text) || " + idSql.replace("{n}", "(lead * " + MOST_IDS + " + " + known + ")")
                + " || cast(? as text)";
    }

    /** The ids of an instance's rows, its own first, and its lead. */
    static Ids ids(List<RowTemplate> rows, String instance, long lead) {
        var ids = new ArrayList<String>();
        ids.add(instance);
        rows.stream()
                .map(row -> row.value("id_"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(id -> !ids.contains(id))
                .forEach(ids::add);
        if (ids.size() > MOST_IDS) throw new IllegalStateException("an instance of too many ids: " + ids);
        return new Ids(ids, lead);
    }

    @Override
    public String toString() {
        return table
                + IntStream.range(0, columns.size())
                        .mapToObj(i ->
                                columns.get(i).name() + "=" + columns.get(i).value())
                        .toList();
    }
}
