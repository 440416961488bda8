package dev.hagukumi.security;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What nobody means and somebody sends. */
final class HostileValues {
    /** Where a text stands. */
    static final List<String> TEXTS = Stream.of(
                    "",
                    " ",
                    "\u0000",
                    "a\u0000b",
                    "\uD800",
                    "\uFFFF",
                    "\u202Eabc",
                    "a\r\nX-Evil: b",
                    "😀".repeat(50),
                    "%00",
                    "%zz",
                    "%",
                    "'",
                    "\"",
                    "\\",
                    "' or '1'='1",
                    "; drop table lead; --",
                    "${7*7}",
                    "#{7*7}",
                    "{{ 7 }}",
                    "../../../etc/passwd",
                    "..;/",
                    "<script>alert(1)</script>",
                    "-1",
                    "0",
                    "2147483648",
                    "9223372036854775807",
                    "9223372036854775808",
                    "9".repeat(400),
                    "1e400",
                    "NaN",
                    "0x10",
                    "١٢",
                    "null",
                    "true",
                    "[]",
                    "{}",
                    "a".repeat(5_000),
                    "(".repeat(3_000),
                    "(".repeat(900) + "email==a" + ")".repeat(900),
                    "email==a" + ",email==a".repeat(200),
                    "email=in=("
                            + String.join(
                                    ",",
                                    IntStream.range(0, 600)
                                            .mapToObj(String::valueOf)
                                            .toList()) + ")",
                    "email==" + "*".repeat(1_900),
                    "email==\u0000",
                    "createdAt>+999999999-12-31",
                    "createdAt<-999999999-01-01",
                    "createdAt>+1000000000-12-31T23:59:59.999999999Z",
                    "stageSince=in=(-1000000000-01-01T00:00:00Z)",
                    "score.engagement>99999999999999999999",
                    "consent.mail==\u0000",
                    "+1000000000-12-31T23:59:59.999999999Z",
                    "+999999999-12-31T23:59:59+18:00",
                    "-999999999-01-01T00:00:00Z",
                    "0000-01-01T00:00:00Z",
                    "300000-01-01T00:00:00Z",
                    "P999999999Y",
                    "P99999999999999999999D",
                    "PT9223372036854775807S",
                    "P-1D",
                    "GRANDIOSE")
            .toList();

    /** Where JSON stands. */
    static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1764000000",
            "1e400",
            "9".repeat(1_200),
            "0.1",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "[null]",
            "{}",
            "{\"\\u0000\":\"\\u0000\"}",
            "{\"a\":null}",
            "[".repeat(10_000) + "]".repeat(10_000),
            "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
            "[".repeat(10_000),
            "nonsense",
            "\"open",
            "\u0000");

    /** Where a header stands. */
    static final List<String> HEADERS =
            List.of("", ",", ";q=", "ja;q=x", "*;q=2", "x".repeat(3_000), "en-" + "a-".repeat(50), "%00", "((((", "\"");

    private HostileValues() {}

    /** As JSON writes a text. */
    static String json(@Nullable String text) {
        if (text == null) return "null";
        var json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append("\\u%04x".formatted(c)));
        return json.append('"').toString();
    }
}
