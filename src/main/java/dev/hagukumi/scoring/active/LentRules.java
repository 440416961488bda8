package dev.hagukumi.scoring.active;

import dev.hagukumi.scoring.rulebook.RuleSet;
import dev.hagukumi.scoring.rulebook.RulesInForce.Loan;
import java.util.Optional;

/** A rule set and how many use it: once it is replaced and everybody gave it back, its classes are given back too. */
final class LentRules {
    private final RuleSet rules;
    private int borrowers;
    private boolean replaced;

    LentRules(RuleSet rules) {
        this.rules = rules;
    }

    RuleSet rules() {
        return rules;
    }

    /** Empty where it was replaced meanwhile. */
    synchronized Optional<Loan> borrow() {
        if (replaced) return Optional.empty();
        borrowers++;
        return Optional.of(new Loan() {
            @Override
            public RuleSet rules() {
                return rules;
            }

            @Override
            public void close() {
                giveBack();
            }
        });
    }

    private synchronized void giveBack() {
        borrowers--;
        closeWhenIdle();
    }

    synchronized void replace() {
        replaced = true;
        closeWhenIdle();
    }

    private void closeWhenIdle() {
        if (replaced && borrowers == 0) rules.close();
    }
}
