package dev.hagukumi.scoring.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.platform.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What editors are told by the schema is what the reader accepts. */
class PointsSchemaTests {
    private static final JsonNode SCHEMA = schema();

    private static JsonNode schema() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("rules/points.schema.json").toFile());
        } catch (tools.jackson.core.JacksonException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String told(String yaml, String place) {
        var findings = new ArrayList<Finding>();
        new ReadPoints(new RuleFile("points.yaml", "points.yaml", yaml), findings).read();
        return findings.stream()
                .filter(finding -> finding.place().equals(place))
                .map(Finding::message)
                .collect(Collectors.joining());
    }

    private static String names(String pointer) {
        var names = new ArrayList<String>();
        names.addAll(SCHEMA.at(pointer).propertyNames());
        return String.join(", ", names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/properties                      | x: 1                   | x",
                "/definitions/reaction/properties | reactions: {A: {x: 1}} | reactions.A.x",
                "/definitions/further/properties  | further-activities: {A: {x: 1}} | further-activities.A.x",
                "/definitions/page/properties     | pages: [{x: 1}]        | pages[1].x",
                "/properties/frequency/properties | frequency: {x: 1}      | frequency.x",
                "/properties/silence/properties   | silence: {x: 1}        | silence.x",
                "/definitions/trait/properties    | fit: {a: [{x: 1}]}     | fit.a[1].x",
                "/properties/ranks/properties     | ranks: {x: 1}          | ranks.x",
                "/properties/grades/properties    | grades: {x: 1}         | grades.x"
            })
    void theSameNamesAreKnown(String pointer, String yaml, String place) {
        assertThat(told(yaml, place)).endsWith("known are " + names(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/definitions/points                 | reactions: {A: {points: -5}}  | reactions.A.points",
                "/definitions/page/properties/weight | pages: [{weight: -5}]         | pages[1].weight",
                "/definitions/threshold              | thresholds: {ready: -5}       | thresholds.ready",
                "/definitions/threshold              | ranks: {S: -5}                | ranks.S",
                "/properties/frequency/properties/visits | frequency: {visits: 1}     | frequency.visits",
                "/properties/frequency/properties/days   | frequency: {days: 91}      | frequency.days",
                "/properties/silence/properties/months   | silence: {months: 0}       | silence.months",
                "/properties/silence/properties/points   | silence: {points: 5}       | silence.points",
                "/definitions/trait/properties/from      | fit: {a: [{from: -5}]}     | fit.a[1].from"
            })
    void theSameNumbersAreInRange(String pointer, String yaml, String place) {
        var range = SCHEMA.at(pointer);

        assertThat(told(yaml, place)).endsWith("from " + range.get("minimum") + " to " + range.get("maximum"));
    }

    @Test
    void theShippedPointsNameTheirSchema() {
        assertThat(Path.of("rules/points.yaml"))
                .content()
                .startsWith("# yaml-language-server: $schema=points.schema.json");
    }
}
