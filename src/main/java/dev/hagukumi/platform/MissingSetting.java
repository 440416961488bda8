package dev.hagukumi.platform;

/** A deployment lacks a setting that the embedded default would make up; the start is refused. */
public class MissingSetting extends RuntimeException {

    /** @param name in the environment, e.g. {@code HAGUKUMI_WRITE_KEY} */
    public MissingSetting(String name, String why) {
        super("Set " + name + " in the environment: " + why);
    }
}
