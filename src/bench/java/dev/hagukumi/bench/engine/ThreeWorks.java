package dev.hagukumi.bench.engine;

import dev.hagukumi.bench.Options;
import dev.hagukumi.bench.Report;
import tools.jackson.databind.JsonNode;

/** The works that all contestants do: enrol, correlate, drain a herd of timers. */
final class ThreeWorks {
    static final String ENROL = "Enrol";
    static final String CORRELATE = "Correlate a message";
    static final String HERD = "Timer herd";
    private static final int ENROLLED = 20_000;
    private static final int HERD_SIZE = 50_000;
    private static final int WARM_UP = 20_000;

    private final Options options;
    private final Report report;

    ThreeWorks(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** Once, so that compilers and caches have seen it all; not measured. */
    void warmUp(Contestant contestant) {
        contestant.reset();
        var count = contestant
                .ask("enrol", 1, WARM_UP / contestant.share(), 20)
                .get("done")
                .asLong();
        contestant.ask("correlate", 1, count / 2, 20);
        herdOf(contestant, count / 2 + 1, count - count / 2, 15);
    }

    /** @param beside said behind the works' names, e.g. "beside a million asleep" */
    void run(Contestant contestant, String beside, long herdLimit) {
        var enrolled = options.scaled(ENROLLED / contestant.share());
        var limit = contestant.works().single();
        var enrol = contestant.ask("enrol", 1, enrolled, limit);
        tell(ENROL + beside, "leads/s", contestant, enrol);
        contestant.analyze();
        var correlate = contestant.ask(
                "correlate", 1, Math.min(enrolled / 2, enrol.get("done").asLong()), limit);
        tell(CORRELATE + beside, "messages/s", contestant, correlate);

        var herd = options.scaled(HERD_SIZE / (contestant.share() == 1 ? 1 : 2 * contestant.share()));
        var first = enrolled + 1L;
        herd = enrolHerd(contestant, first, herd);
        var drained = herdOf(contestant, first, herd, herdLimit);
        report.measured(HERD + beside, "mails/s", contestant.name(), drained.rate());
        if (drained.mails() < herd)
            report.say("%s moved %d of %d in the time it was given", contestant.name(), drained.mails(), herd);
    }

    /** Answers how many it got done: a peer may be slow here, too. */
    int enrolHerd(Contestant contestant, long first, int count) {
        var enrolled = contestant.ask("enrol", first, count, 40).get("done").asInt();
        contestant.analyze();
        return enrolled;
    }

    static Herd.Drained herdOf(Contestant contestant, long first, long count, long limit) {
        if (contestant.name().equals(Contestant.FLOOR)) {
            var answer = contestant.ask("herd", first, count, limit);
            return new Herd.Drained(
                    answer.get("done").asLong(), answer.get("seconds").asDouble());
        }
        Herd.makeDue(contestant, first, count);
        return Herd.drain(contestant, first, count, limit);
    }

    private void tell(String work, String unit, Contestant contestant, JsonNode answer) {
        report.measured(
                work,
                unit,
                contestant.name(),
                answer.get("done").asDouble() / answer.get("seconds").asDouble());
    }
}
