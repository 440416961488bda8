package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Verdict;
import java.util.Optional;

/** One reason for which a mail may not go, or not yet. */
interface Policy {

    /** The verdict where this reason holds; empty where it does not. */
    Optional<Verdict> objection(Candidate mail, Situation at);
}
