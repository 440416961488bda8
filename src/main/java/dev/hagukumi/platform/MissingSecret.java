package dev.hagukumi.platform;

/** A secret is not configured and this is not the embedded default, so none may be made up. */
public class MissingSecret extends RuntimeException {
    public MissingSecret(String name) {
        super("Set " + name + " in the environment: outside the embedded default no secret is generated.");
    }
}
