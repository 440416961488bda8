package dev.hagukumi.segment.filter;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.broadcast.Broadcasts;
import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.Source;
import dev.hagukumi.platform.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a filter matches, and what it refuses. */
@HagukumiTest
class FilterTests {
    private final String company = "会社 " + UUID.randomUUID();

    @Autowired
    Broadcasts broadcasts;

    @Autowired
    Leads leads;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void threeLeadsOfOneCompany() {
        score(
                aLead().named("山田", "太郎")
                        .of(company)
                        .atStage(LifecycleStage.ENGAGED)
                        .in(leads),
                20);
        score(
                aLead().named("100%", "花_子")
                        .of(company)
                        .atStage(LifecycleStage.MQL)
                        .in(leads),
                50);
        var left = aLead().of(company).in(leads);
        leads.record(left, new Consent("mail", false, "no more", "test", clock.now()));
        var claim =
                new Consent("mail", true, "はい", "claimed by form", clock.now().plusSeconds(60));
        leads.record(Map.of(left, List.of(claim)), Source.BROWSER);
    }

    /** Scores without awards are a lie that other tests look for. */
    @AfterEach
    void takeTheScoresBack() {
        jdbc.sql("delete from score where lead in"
                        + " (select l.id from lead l join company c on c.id = l.company where c.name = :company)")
                .param("company", company)
                .update();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "stage==ENGAGED                                   | 1",
                "stage!=ENGAGED                                   | 2",
                "stage=in=(ENGAGED,MQL)                           | 2",
                "stage=out=(ENGAGED,MQL)                          | 1",
                "score.engagement>=20                             | 2",
                "score.engagement>20                              | 1",
                "score.engagement==0                              | 1",
                "score.engagement<50                              | 2",
                "consent.mail==withdrawn                          | 1",
                "consent.mail!=withdrawn                          | 2",
                "consent.tracking==unknown                        | 3",
                "familyName==山田                                  | 1",
                "familyName!=山田                                  | 2",
                "familyName=out=(山田)                             | 2",
                "familyName==山*                                   | 1",
                "familyName==100%                                 | 1",
                "familyName==*%                                   | 1",
                "givenName==花_*                                   | 1",
                "email==LEAD-*                                    | 3",
                "domain==example.co.jp                            | 3",
                "createdAt>=2020-01-01                            | 3",
                "createdAt<2020-01-01T00:00:00Z                   | 0",
                "stage==ENGAGED,stage==MQL                        | 2",
                "stage==ENGAGED;score.engagement<20               | 0",
                "(stage==ENGAGED,stage==MQL);score.engagement>20  | 1",
                "familyName==\"x' or '1'='1\"                     | 0",
            })
    void aFilterMatchesWhomItSays(String filter, int expected) {
        assertThat(broadcasts.audience("company==\"" + company + "\";(" + filter + ")"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "stage==WARM                | filter: 'WARM' is none of",
                "password==x                | filter: there is no 'password'",
                "score.unknown>1            | filter: there is no 'score.unknown'",
                "score.engagement>many      | filter: 'many' is no whole number",
                "createdAt>yesterday        | filter: 'yesterday' is neither a day",
                "stage>MQL                  | filter: 'stage' cannot be compared by =gt=",
                "stage                      | filter: cannot be read",
                "` `                        | filter: has 1 to 2000 characters",
            })
    void whatItCannotMeanIsRefused(String filter, String message) {
        assertThatThrownBy(() -> broadcasts.audience(filter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    private void score(LeadId lead, int points) {
        jdbc.sql("insert into score (lead, name, balance) values (:lead, 'engagement', :points)")
                .param("lead", lead.value())
                .param("points", points)
                .update();
    }
}
