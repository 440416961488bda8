package dev.hagukumi.scoring.diff;

import dev.hagukumi.scoring.RuleTrials.RulesDiff;
import dev.hagukumi.scoring.ledger.ReadLives;
import dev.hagukumi.scoring.ledger.ReplayLife;
import dev.hagukumi.scoring.rulebook.RuleSet;
import org.springframework.stereotype.Component;

/** Scores every lead, or a sample, by two rule sets in memory. */
@Component
public class DiffRules {
    private static final int CHUNK = 200;

    private final ReadLives lives;

    public DiffRules(ReadLives lives) {
        this.lives = lives;
    }

    /** @param sample about how many leads; 0 for all */
    public RulesDiff diff(RuleSet current, RuleSet other, int sample) {
        var now = lives.now();
        var oneIn = sample == 0 ? 1 : Math.max(1, lives.count() / sample);
        var tally = new Tally();
        for (var chunk = lives.next(0, oneIn, CHUNK);
                !chunk.isEmpty();
                chunk = lives.next(chunk.get(chunk.size() - 1).value(), oneIn, CHUNK)) {
            for (var life : lives.of(chunk))
                tally.add(life, new ReplayLife(current, life).until(now), new ReplayLife(other, life).until(now));
        }
        return tally.result(current.version(), other.version());
    }
}
