package dev.hagukumi.insight;

import java.time.ZoneId;
import java.util.List;

/** What happened in the last seven days, today included, beside the seven before. */
public interface WeekInNumbers {
    /** What is counted. */
    enum Figure {
        LEADS,
        ACTIVITIES,
        REACTIONS,
        SENT,
        OPENED,
        CLICKED,
        QUALIFIED,
        ACCEPTED,
        REJECTED
    }

    /**
     * One figure day by day.
     *
     * @param days fourteen, the earliest first
     */
    record Course(Figure figure, List<Long> days) {
        public static final int DAYS = 14;

        /** Of the last seven days. */
        public long week() {
            return days.subList(DAYS / 2, DAYS).stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }

        /** Of the seven days before those. */
        public long before() {
            return days.subList(0, DAYS / 2).stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Machines are not counted; a minute old at most. */
    List<Course> in(ZoneId zone);
}
