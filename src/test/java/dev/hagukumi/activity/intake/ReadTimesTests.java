package dev.hagukumi.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ReadTimesTests {
    final Instant received = Instant.parse("2026-11-22T01:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T00:30:00Z",
                "2026-11-22T09:30:00+09:00",
                "2026-11-22T09:30:00+0900",
                "2026-11-22T09:30:00.000+0900",
                "2026-11-22T09:30+09",
                "2026-11-22 09:30:00 +0900",
                "2026-11-21T19:00:00-0530",
                "2026-11-22 00:30:00 UTC"
            })
    void readsTimesAsManyLanguagesWriteThem(String timestamp) throws UnfitItem {
        assertThat(at("{\"timestamp\": \"%s\"}".formatted(timestamp))).isEqualTo("2026-11-22T00:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T09:30:00", "2026-11-22", "22.11.2026 09:30 +0900", "2026-11-22T09:30:00+9900"})
    void butNoneThatLeavesOpenWhenItWas(String timestamp) {
        assertThatThrownBy(() -> at("{\"timestamp\": \"%s\"}".formatted(timestamp)))
                .isInstanceOf(UnfitItem.class)
                .hasMessageContaining("timestamp is not a time");
    }

    @Test
    void theOriginalTimeCountsWhereThereIsNoOther() throws UnfitItem {
        assertThat(at("{\"originalTimestamp\": \"2030-01-01T00:00:00Z\", \"sentAt\": \"2030-01-01T00:10:00Z\"}"))
                .isEqualTo("2026-11-22T00:50:00Z");
    }

    @Test
    void whoCorrectedTheTimeAlreadyIsBelieved() throws UnfitItem {
        assertThat(at("""
                {"originalTimestamp": "2030-01-01T00:00:00Z", "sentAt": "2030-01-01T00:10:00Z",
                 "timestamp": "2026-11-20T10:00:00Z"}""")).isEqualTo("2026-11-20T10:00:00Z");
    }

    @Test
    void whoSaysTheSameTwiceDidNotCorrectIt() throws UnfitItem {
        assertThat(at("""
                {"originalTimestamp": "2030-01-01T00:00:00Z", "sentAt": "2030-01-01T00:10:00Z",
                 "timestamp": "2030-01-01T00:00:00Z"}""")).isEqualTo("2026-11-22T00:50:00Z");
    }

    private Instant at(String json) throws UnfitItem {
        var item = JsonField.root(JsonMapper.shared().readTree(json));
        return ReadTimes.at(item, item.at("sentAt"), received);
    }
}
