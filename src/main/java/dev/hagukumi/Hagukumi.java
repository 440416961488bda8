package dev.hagukumi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Hagukumi: the orchestrator that leads every B2B lead along a scenario to a sales handoff. */
@SpringBootApplication
public class Hagukumi {
    public static void main(String[] args) {
        SpringApplication.run(Hagukumi.class, args);
    }
}
