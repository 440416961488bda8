package dev.hagukumi.mail;

import dev.hagukumi.platform.NotFound;
import dev.hagukumi.platform.VisibleText;
import java.time.Instant;
import java.util.List;

/** Streams of mails (and single scenarios) that can be brought to a stand and set going again; what waits meanwhile is kept. */
public interface Streams {
    /** What a pause is over: all mails of a stream, or all of a scenario or broadcast. */
    enum Kind {
        STREAM,
        SCENARIO
    }

    /** No published mail belongs to this stream. */
    class Unknown extends NotFound {
        public Unknown(String name) {
            super("there is no stream '" + VisibleText.shown(name) + "': no published mail names it");
        }
    }

    /** Something that stands still. */
    record Pause(Kind kind, String name, Instant since, String by, String because) {}

    /**
     * From now on no mail of it begins to leave; one that stands already keeps its first reason.
     *
     * @throws Unknown where no mail is of this stream
     * @throws IllegalArgumentException where nothing can have this name
     */
    void pause(Kind kind, String name, String by, String because);

    /**
     * Sets it going again, with all that waited; answers how many mails that are.
     *
     * @throws Unknown where no mail is of this stream
     */
    int resume(Kind kind, String name);

    /** Ends it for good: what has not begun to leave never will. */
    void cancel(Kind kind, String name, String by, String because);

    /** What stands still, oldest first. */
    List<Pause> paused();
}
