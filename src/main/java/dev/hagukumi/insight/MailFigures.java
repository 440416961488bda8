package dev.hagukumi.insight;

import dev.hagukumi.scenario.ScenarioKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How mails of scenarios do. Machines are not counted. */
public interface MailFigures {

    /** A mail step. */
    record Step(String step, String mail, long sent, long withheld, long opened, long clicked, long replied) {

        /** Of those sent, in percent. */
        public int percent(long of) {
            return sent == 0 ? 0 : Math.round(100f * of / sent);
        }
    }

    /** The mail steps of a scenario and what became of the mails sent since, by step. */
    List<Step> of(ScenarioKey scenario, Instant since);

    /** How many mails were sent since, by scenario. */
    Map<String, Long> sent(Instant since);
}
