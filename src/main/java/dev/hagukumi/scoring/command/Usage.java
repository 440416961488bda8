package dev.hagukumi.scoring.command;

/** The command line cannot be understood, or lacks what it needs. */
public final class Usage extends RuntimeException {
    public static final String TEXT = """
            java -jar hagukumi.jar rules check <folder>                            whether the rules fit
            java -jar hagukumi.jar rules test <folder>                             whether the golden cases hold
            java -jar hagukumi.jar rules diff --with <folder> [--sample <leads>]   what the rules would change""";

    public Usage(String message) {
        super(message);
    }
}
