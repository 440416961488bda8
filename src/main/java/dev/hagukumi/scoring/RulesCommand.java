package dev.hagukumi.scoring;

import dev.hagukumi.platform.UnfitContent;
import dev.hagukumi.scoring.command.CheckFolder;
import dev.hagukumi.scoring.command.DiffFolder;
import dev.hagukumi.scoring.command.TestFolder;
import dev.hagukumi.scoring.command.Usage;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code java -jar hagukumi.jar rules …}: lets an author try rules before they are in force. */
public final class RulesCommand {
    private static final int FINE = 0;
    private static final int UNFIT = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final Map<String, String> environment;

    public RulesCommand(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    /** @return 0 where all is well, 1 where something does not fit or a case fails, 2 where the command was misused */
    public int run(List<String> words) {
        try {
            if (words.size() == 2 && words.get(0).equals("check")) new CheckFolder(out).run(Path.of(words.get(1)));
            else if (words.size() == 2 && words.get(0).equals("test"))
                return new TestFolder(out).run(Path.of(words.get(1))) ? FINE : UNFIT;
            else if (!words.isEmpty() && words.get(0).equals("diff"))
                new DiffFolder(out, environment).run(words.subList(1, words.size()));
            else throw new Usage("What shall be done?");
            return FINE;
        } catch (UnfitContent unfit) {
            unfit.findings().forEach(out::println);
            out.println(unfit.findings().size() + " found; the rules do not fit.");
            return UNFIT;
        } catch (Usage misused) {
            out.println(misused.getMessage());
            out.println(Usage.TEXT);
            return MISUSED;
        }
    }
}
