package dev.hagukumi.scoring.ledger;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.scoring.rulebook.Grant;
import java.util.List;

/** What one activity earns by the rules, before the ledger says what of it is new. */
record Earnings(Activity activity, List<Grant> grants) {}
