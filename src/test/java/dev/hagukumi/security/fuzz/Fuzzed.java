package dev.hagukumi.security.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests of one kind of input: implement it in a test class that knows how to give such an input to the house. */
public interface Fuzzed {

    /** How many mutations the quick test tries beside the seeds. */
    int FEW = 100;

    int MANY = 20_000;

    InputKind kind();

    /** Fewer where one attempt takes long. */
    default int few() {
        return FEW;
    }

    @Test
    default void whatIsSoundIsTaken() {
        var kind = kind();

        var report = new Fuzz(kind).run(0, kind.sound().size());

        assertThat(report.count(InputKind.TAKEN))
                .as(report.toString())
                .isEqualTo(kind.sound().size());
    }

    @Test
    default void everyAttackAndAFewMutationsAreTakenOrRefused() {
        var kind = kind();

        var report = new Fuzz(kind).run(kind.sound().size(), kind.attacks().size() + few());

        System.out.println(report);
        assertThat(report.count(InputKind.TAKEN))
                .as("some get past the checks: " + report)
                .isPositive();
    }

    @Test
    @Tag("endurance")
    default void twentyThousandMutationsAreTakenOrRefused() {
        var report = new Fuzz(kind()).run(MANY);

        System.out.println(report);
        assertThat(report.count(InputKind.TAKEN)).as(report.toString()).isPositive();
    }
}
