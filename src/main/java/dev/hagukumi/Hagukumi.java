package dev.hagukumi;

import dev.hagukumi.scoring.RulesCommand;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** Starts Hagukumi: the orchestrator that leads every B2B lead along a scenario to a sales handoff. */
@Modulithic(systemName = "Hagukumi")
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        // scenario.engine stands in their place.
        excludeName = {
            "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
            "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration"
        })
@ConfigurationPropertiesScan
public class Hagukumi {
    public static void main(String[] args) {
        // The engine's due dates carry no zone: JVM and database agree on UTC, zones are reckoned in our own calendar.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (args.length > 0 && args[0].equals("rules")) {
            // What the command says is for people and programs; the rule compiler's talk is not.
            LoggingSystem.get(Hagukumi.class.getClassLoader())
                    .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
            var words = List.of(args).subList(1, args.length);
            System.exit(new RulesCommand(System.out, System.getenv()).run(words));
        }
        SpringApplication.run(Hagukumi.class, args);
    }
}
