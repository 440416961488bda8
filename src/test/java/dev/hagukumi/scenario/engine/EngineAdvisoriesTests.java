package dev.hagukumi.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Secrets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What was published against the engine since its last community release meets a closed door. */
@HagukumiTest
@ExtendWith(OutputCaptureExtension.class)
class EngineAdvisoriesTests {
    @Autowired
    TestRestTemplate http;

    @Autowired
    Secrets secrets;

    /** The ban on expressions in queries does not look into {@code orQueries}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "${''.getClass().forName('java.lang.Runtime')} | an expression may not call getClass()",
                "${''.class}                                   | an expression may not look into a value",
                "${lead.email}                                 | there is no lead here"
            })
    void anExpressionInAPartOfAQueryMeetsAClosedDoor(String expression, String refusal, CapturedOutput told) {
        var sales = http.withBasicAuth("sales", secrets.get("HAGUKUMI_SALES_PASSWORD"));
        var query = Map.of("orQueries", List.of(Map.of("dueAfterExpression", expression)));

        var answer = sales.postForEntity("/engine-rest/task", query, String.class);

        assertThat(answer.getStatusCode().isError()).as(answer.toString()).isTrue();
        assertThat(told).contains(refusal);
    }
}
