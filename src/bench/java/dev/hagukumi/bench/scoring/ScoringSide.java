package dev.hagukumi.bench.scoring;

import dev.hagukumi.Hagukumi;
import dev.hagukumi.bench.Answers;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;

/** The real application, as it is deployed; only its settings are given. */
final class ScoringSide {
    private ScoringSide() {}

    public static void main(String[] arguments) throws Exception {
        var answers = new Answers();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var application = SpringApplication.run(Hagukumi.class, arguments);
        var port = Integer.parseInt(String.valueOf(application.getEnvironment().getProperty("local.server.port")));
        answers.on("port", a -> Map.of("port", port))
                .on("metaspace", a -> Map.of("bytes", metaspace()))
                .serve();
    }

    private static long metaspace() {
        for (var collection : List.of(1, 2, 3)) System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }
}
