package dev.hagukumi.segment.filter;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.VisibleText;
import dev.hagukumi.segment.Audience;
import dev.hagukumi.segment.Filters;
import dev.hagukumi.segment.filter.FilterField.Kind;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Turns a filter in RSQL into a condition of SQL; what it does not know is refused, and no text of the filter becomes SQL. */
@Component
class ReadFilter implements Filters {
    private static final int LONGEST = 2000;
    /** The parser calls itself for each bracket within a bracket. */
    private static final int MOST_BRACKETS = 100;

    private static final Map<ComparisonOperator, String> ORDER = Map.of(
            RSQLOperators.EQUAL, "=",
            RSQLOperators.NOT_EQUAL, "is distinct from",
            RSQLOperators.GREATER_THAN, ">",
            RSQLOperators.GREATER_THAN_OR_EQUAL, ">=",
            RSQLOperators.LESS_THAN, "<",
            RSQLOperators.LESS_THAN_OR_EQUAL, "<=");
    private static final Set<ComparisonOperator> LISTS = Set.of(RSQLOperators.IN, RSQLOperators.NOT_IN);
    private static final Set<ComparisonOperator> EQUALITY = Set.of(RSQLOperators.EQUAL, RSQLOperators.NOT_EQUAL);

    private final RSQLParser parser = new RSQLParser();
    private final FilterFields fields;
    private final ZoneId zone;

    ReadFilter(FilterFields fields, @Value("${hagukumi.business.zone:Asia/Tokyo}") ZoneId zone) {
        this.fields = fields;
        this.zone = zone;
    }

    @Override
    public Audience read(String filter) {
        if (filter.isBlank() || filter.length() > LONGEST)
            throw new BadInput("filter: has 1 to " + LONGEST + " characters; everybody is matched by email==*");
        VisibleText.unseenIn(filter).ifPresent(character -> {
            throw new BadInput("filter: has a character that cannot be seen, " + character);
        });
        if (filter.chars().filter(c -> c == '(').count() > MOST_BRACKETS)
            throw new BadInput("filter: has more than " + MOST_BRACKETS + " brackets");
        try {
            var parameters = new HashMap<String, Object>();
            return new Audience(condition(parser.parse(filter), parameters), parameters);
        } catch (RSQLParserException e) {
            throw new BadInput("filter: cannot be read: " + e.getMessage(), e);
        }
    }

    private String condition(Node node, Map<String, Object> parameters) {
        if (node instanceof LogicalNode logical)
            return logical.getChildren().stream()
                    .map(child -> condition(child, parameters))
                    .collect(Collectors.joining(logical instanceof AndNode ? " and " : " or ", "(", ")"));
        return comparison((ComparisonNode) node, parameters);
    }

    private String comparison(ComparisonNode node, Map<String, Object> parameters) {
        var field = fields.of(node.getSelector());
        var operator = node.getOperator();
        var values = node.getArguments().stream()
                .map(text -> field.value(text, FilterFields.words(field), zone))
                .toList();
        var sql = field.sql();
        if (!field.named().isEmpty()) sql = sql.replace(":named", put(parameters, field.named()));
        if (LISTS.contains(operator))
            return "(" + sql + " in (" + put(parameters, values) + ")) is "
                    + (operator.equals(RSQLOperators.IN) ? "true" : "not true");
        var compared = ORDER.get(operator);
        var equality = EQUALITY.contains(operator);
        if (compared == null || !equality && (field.kind() == Kind.WORD || field.kind() == Kind.TEXT))
            throw new BadInput("filter: '" + node.getSelector() + "' cannot be compared by " + operator.getSymbol());
        var value = values.get(0);
        if (field.kind() == Kind.TEXT && String.valueOf(value).contains("*"))
            return "(" + sql + " like " + put(parameters, pattern(String.valueOf(value))) + ") is "
                    + (operator.equals(RSQLOperators.EQUAL) ? "true" : "not true");
        return "(" + sql + " " + compared + " " + put(parameters, value) + ")";
    }

    private static String pattern(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1").replace('*', '%');
    }

    private static String put(Map<String, Object> parameters, Object value) {
        var name = "f" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
