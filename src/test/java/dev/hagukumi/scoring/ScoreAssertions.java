package dev.hagukumi.scoring;

import dev.hagukumi.lead.LeadId;
import org.assertj.core.api.AbstractAssert;
import org.springframework.data.domain.Pageable;

/** {@code assertThatScores(scores, lead).has("engagement", 50).areTheSumOfTheirAwards()}. */
public final class ScoreAssertions extends AbstractAssert<ScoreAssertions, LeadId> {
    private final Scores scores;

    private ScoreAssertions(Scores scores, LeadId lead) {
        super(lead, ScoreAssertions.class);
        this.scores = scores;
    }

    public static ScoreAssertions assertThatScores(Scores scores, LeadId lead) {
        return new ScoreAssertions(scores, lead);
    }

    public ScoreAssertions has(String score, int balance) {
        var actual = scores.of(lead()).get(score);
        if (actual == null || actual != balance)
            failWithMessage(
                    "lead %s should have %s %d, has %s, by %s",
                    lead(),
                    score,
                    balance,
                    actual,
                    scores.awards(lead(), Pageable.unpaged()).getContent());
        return this;
    }

    /** Adds up the lead's ledger, line by line. */
    public ScoreAssertions areTheSumOfTheirAwards() {
        var awards = scores.awards(lead(), Pageable.unpaged()).getContent();
        scores.of(lead()).forEach((score, balance) -> {
            var own =
                    awards.stream().filter(award -> award.score().equals(score)).toList();
            var sum = own.stream().mapToInt(Award::points).sum();
            if (sum != balance || (!own.isEmpty() && own.get(0).balanceAfter() != balance))
                failWithMessage("lead %s has %s %d, but its awards sum up to %d: %s", lead(), score, balance, sum, own);
        });
        return this;
    }

    private LeadId lead() {
        isNotNull();
        return actual;
    }
}
