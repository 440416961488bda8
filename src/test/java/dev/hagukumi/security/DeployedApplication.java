package dev.hagukumi.security;

import dev.hagukumi.Hagukumi;
import java.io.IOException;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;

/** The process of a {@link Deployment}: the application, and one who tells its endpoints. */
public final class DeployedApplication {

    private DeployedApplication() {}

    public static void main(String[] settings) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var watch = new Thread(DeployedApplication::endWithTheTests, "end with the tests");
        watch.setDaemon(true);
        watch.start();
        SpringApplication.run(new Class<?>[] {Hagukumi.class, TellEndpoints.class}, settings);
    }

    /** The tests hold the other end; it closes even where they are killed. */
    private static void endWithTheTests() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException e) {
            // gone as well
        }
        Runtime.getRuntime().halt(1);
    }
}
