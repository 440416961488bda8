package dev.hagukumi.security;

import java.util.List;

/** What stands in a model where a condition or a time is expected. */
final class HostileExpressions {
    static final List<String> CONDITIONS = List.of(
            "${" + "!".repeat(900) + "true}",
            "${" + "-".repeat(900) + "1 == 1}",
            "${" + "true ? ".repeat(120) + "true" + " : true".repeat(120) + "}",
            "${" + "true and ".repeat(110) + "true}",
            "${lead" + ".a".repeat(450) + "}",
            "${lead.score('engagement') > " + "9".repeat(400) + "}",
            "${lead.score('engagement') > 1e999}",
            "${empty empty empty empty empty true}",
            "${true",
            "${}",
            "#{true}",
            "${'\\'}",
            "x${true}y${false}",
            "\uD83D\uDE00${\uD83D\uDE00}".repeat(30));

    static final List<String> TIMES = List.of(
            "P9999Y99999M",
            "P999999D",
            "P999999999Y",
            "PT0.000000001S",
            "P-1D",
            "R/P1D",
            "R2147483648/PT1S",
            "R999999/-999999999-01-01/P9999Y",
            "R999999/+999999999-12-31/P1D",
            "R999999/0000-01-01/PT1S",
            "0 0 0 31 2 ?",
            "0 0 0 29 2 ? 2999",
            "* * * * * *",
            "-999999999-01-01",
            "+999999999-12-31T23:59:59.999999999-18:00",
            "+300000-01-01T00:00:00",
            "9999-12-31T23:59:59-12:00",
            "2999-12-31");

    private HostileExpressions() {}
}
