package dev.hagukumi.bench.console;

import dev.hagukumi.bench.Bench;
import dev.hagukumi.bench.Benchmark;
import dev.hagukumi.bench.scoring.Scored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every page of the console with a million leads, 20 million activities, 10 million steps and 2 million mails: the time in which
 * the server answers, median of 20, warm. The floor is a page that asks the database nothing.
 */
final class ConsoleBenchmark implements Benchmark {
    private static final int LEADS = 1_000_000;
    private static final int TIMES = 20;
    private static final String FLOOR = "a page without any data";

    @Override
    public void run(Bench bench) throws Exception {
        bench.report().contestants(List.of("Hagukumi", FLOOR));
        var application = Scored.start(
                bench,
                "console",
                // Nobody encrypts on the way to 127.0.0.1.
                Map.of("SERVER_SERVLET_SESSION_COOKIE_SECURE", "false"));
        try {
            var data = new ConsoleData(application.jdbc(), bench.options().scaled(LEADS));
            data.fill();
            var reader = new Reader(application.port(), Scored.ADMIN_PASSWORD);
            for (var page : pages(data).entrySet()) {
                reader.read(page.getValue());
                reader.read(page.getValue());
                for (var n = 0; n < TIMES; n++)
                    bench.report().measured(page.getKey(), "ms", "Hagukumi", reader.read(page.getValue()));
                for (var n = 0; n < TIMES; n++)
                    bench.report().measured(page.getKey(), "ms", FLOOR, reader.read("/login"));
            }
        } finally {
            application.stop();
        }
    }

    private static Map<String, String> pages(ConsoleData data) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/home");
        pages.put("leads, warmest", "/leads");
        pages.put("leads, last reaction", "/leads?sort=-reaction");
        pages.put("leads, newest", "/leads?sort=-created");
        pages.put("leads, half a company", "/leads?q=%E3%83%97%E3%83%AB%E5%B7%A5%E6%A5%AD4711");
        pages.put("leads, a frequent name", "/leads?q=%E7%94%B0%E4%B8%AD");
        pages.put("leads, one stage", "/leads?stage=MQL");
        pages.put("leads, a later page", "/leads?after=60." + data.lead());
        var one = "/leads/" + data.lead();
        for (var view : List.of("", "/score", "/mails", "/scenarios", "/data"))
            pages.put("one lead" + view, one + view);
        pages.put("scenarios", "/scenarios");
        for (var view : List.of("now", "flow", "mails"))
            pages.put("diagram, " + view, "/scenarios/document-request?view=" + view);
        pages.put("who waits", "/scenarios/document-request/at/AwaitVisit");
        pages.put("mails, sent", "/mails");
        pages.put("mails, withheld", "/mails?state=WITHHELD");
        pages.put("handoffs", "/handoffs");
        pages.put("desk", "/desk");
        pages.put("broadcasts", "/broadcasts");
        return pages;
    }
}
