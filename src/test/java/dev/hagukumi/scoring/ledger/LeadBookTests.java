package dev.hagukumi.scoring.ledger;

import static dev.hagukumi.scoring.ledger.JudgedLead.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.scoring.rulebook.ShippedRules;
import org.junit.jupiter.api.Test;

class LeadBookTests {

    @Test
    void aScoreNeverFallsBelowZeroAndTheLedgerHoldsWhatWasReallyTaken() {
        var rules = ShippedRules.open(ShippedRules.and("engagement/loss.drl", """
                        package rules.engagement;
                        import dev.hagukumi.scoring.facts.PageView;
                        global dev.hagukumi.scoring.facts.ScoreVerbs score;
                        rule "Looked for a way out"
                            @code("way-out")
                        when
                            PageView(path == "/unsubscribe")
                        then
                            score.add(-30);
                        end
                        """));

        var lead = aLead().by(rules).did("MailOpened", "mail", "a").did("PageViewed", "path", "/unsubscribe");

        assertThat(lead.score("engagement")).isZero();
        assertThat(lead.entries().stream().mapToInt(Entry::taken).sum()).isZero();
        assertThat(lead.entries()).allMatch(entry -> entry.balanceAfter() >= 0);
        assertThat(lead.codes()).contains("way-out");
        rules.close();
    }
}
