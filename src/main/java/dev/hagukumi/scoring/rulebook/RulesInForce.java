package dev.hagukumi.scoring.rulebook;

/** Hands out the rule set in force. */
public interface RulesInForce {

    /** For reading its numbers and names; to judge by it, borrow it. */
    RuleSet current();

    /** The rule set in force, kept open until the loan is closed; a batch borrows once and stays with it. */
    Loan borrow();

    /** A rule set that is in use. */
    interface Loan extends AutoCloseable {
        RuleSet rules();

        @Override
        void close();
    }
}
