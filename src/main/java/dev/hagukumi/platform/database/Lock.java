package dev.hagukumi.platform.database;

/**
 * What is locked in the database beside its rows, by advisory locks that end with their transaction. A lock's number is its place
 * in this list, so no two uses can share one; a new lock is added at the end.
 */
public enum Lock {
    /** The leads of a shard, whose activities one worker works off at a time. */
    SHARD_OF_LEADS,
    /** A visitor, while it is being found out who that is. */
    VISITOR,
    /** The turn to take due jobs. */
    TURN_OF_JOBS,
    /** The ledgers of a shard of leads. */
    SHARD_OF_LEDGERS,
    /** A lead, while the gate judges its mails. */
    MAILS_OF_LEAD,
    /** Groups, rights and first accounts, which a starting node sees to. */
    FIRST_ACCOUNTS;

    /** Tells our locks from those of others in the same database. */
    private static final int OURS = 0x48_4B_01;

    /** First half of the lock's key; the second says which lead, visitor or shard. */
    public int key() {
        return OURS + ordinal();
    }
}
