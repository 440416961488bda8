package dev.hagukumi.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NobodysIdsTests {
    final NobodysIds nobody = new NobodysIds();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "undefined",
                "UNDEFINED",
                " undefined ",
                "\"undefined\"",
                "'null'",
                "\\\"null\\\"",
                "“null”",
                "None",
                "nil",
                "<nil>",
                "NaN",
                "0",
                "000",
                "０",
                "-1",
                "true",
                "False",
                "-Infinity",
                "[object Object]",
                "[object HTMLInputElement]",
                "function () { return id }",
                "anonymous",
                "Anonymous_User",
                "guest",
                "unknown",
                "unidentified",
                "(not set)",
                "n/a",
                "#N/A",
                "-",
                "--",
                "?",
                "{}",
                "\"\"",
                "\u200B",
                "00000000-0000-0000-0000-000000000000",
                "00000000000000000000000000000000",
                "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
                "匿名",
                "未設定",
                "user_id",
                "{{ user.id }}",
                "${userId}",
                "%%USER_ID%%",
                "*|UNIQID|*"
            })
    void namesNobody(String id) {
        assertThat(nobody.like(id)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "42",
                "0042",
                "u0",
                "null-1",
                "nullarbor",
                "undefined42",
                "anonymous-7f3a91",
                "guest1",
                "truett",
                "na",
                "NA",
                "山田",
                "7",
                "a",
                "00000000-0000-0000-0000-000000000001",
                "5e2d9c1a-0000-4000-8000-000000000000",
                "lead@example.co.jp",
                "{1}"
            })
    void mayWellNameSomebody(String id) {
        assertThat(nobody.like(id)).isNull();
    }
}
