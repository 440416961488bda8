package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.platform.Finding;

/**
 * One file of the rules folder.
 *
 * @param path below the folder, with slashes, e.g. {@code engagement/mails.drl}
 * @param shownAs the path the author knows it by
 */
public record RuleFile(String path, String shownAs, String text) {

    /** The folder the file lies in; empty for a file directly in the rules folder. */
    String folder() {
        var slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    String line(int number) {
        return text.lines().skip(Math.max(0, number - 1L)).findFirst().orElse("");
    }

    Finding finding(int line, String place, String message) {
        return new Finding(shownAs, Math.max(0, line), place, message);
    }
}
