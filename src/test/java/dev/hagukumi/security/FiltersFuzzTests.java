package dev.hagukumi.security;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.broadcast.Broadcasts;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.security.fuzz.Fuzzed;
import dev.hagukumi.security.fuzz.InputKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Filters as they come with a request; what can be read is asked of the real database. */
@HagukumiTest
class FiltersFuzzTests implements Fuzzed {
    private static final List<String> SOUND = List.of(
            "email==*",
            "stage==ENGAGED",
            "stage=in=(ENGAGED,MQL,RECYCLED)",
            "stage=out=(LOST,DISQUALIFIED)",
            "score.engagement>=20;score.web-interest<50",
            "score.fit=in=(0,1,2,3)",
            "consent.mail==granted,consent.tracking!=withdrawn",
            "familyName==山*;givenName!=花_*",
            "company==\"青葉 計測\" or domain==example.co.jp",
            "createdAt>=2026-01-01;createdAt<2026-11-24T01:00:00Z",
            "stageSince=in=(2026-01-01,2026-01-02)",
            "(stage==ENGAGED,stage==MQL);(score.engagement>20;(locale==ja,locale=='en'))",
            "email=in=('a@example.co.jp','b@example.co.jp') and familyName=out=(a,b,c)",
            "familyName==\"x' or '1'='1\"",
            "company=='%';company==*\\\\*");

    @Autowired
    Broadcasts broadcasts;

    @Autowired
    Leads leads;

    @BeforeEach
    void somebody() {
        aLead().named("山田", "花_子").of("100% \\ '").in(leads);
    }

    @Override
    public InputKind kind() {
        return InputKind.ofTexts("filters", SOUND, HostileValues.TEXTS, this::count, IllegalArgumentException.class);
    }

    private String count(byte[] input) {
        assertThat(broadcasts.audience(new String(input, StandardCharsets.UTF_8)))
                .isNotNegative();
        return InputKind.TAKEN;
    }
}
