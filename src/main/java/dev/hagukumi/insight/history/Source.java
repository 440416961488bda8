package dev.hagukumi.insight.history;

import dev.hagukumi.insight.LeadHistory.Kind;
import java.util.List;

/**
 * Where events of a kind are read.
 *
 * @param select rows of a lead, with the columns {@code at, sort, what, about, state, because, by_whom, id}; {@code sort} orders
 *     what happened in the same instant
 */
record Source(Kind kind, String select) {
    private static final String OBJECT = """
            coalesce(properties ->> 'document', properties ->> 'seminar', properties ->> 'exhibition', properties ->> 'form',
                properties ->> 'content', properties ->> 'product', properties ->> 'mail', properties ->> 'note',
                properties ->> 'path', properties ->> 'url', '')""";

    /** A mail of ours that left is told as a mail. */
    static final List<Source> ALL = List.of(
            new Source(
                    Kind.ACTIVITY,
                    "select at, id as sort, type as what, " + OBJECT + " as about, state, '' as because,"
                            + " coalesce(machine, properties ->> 'recordedBy', '') as by_whom, id"
                            + " from activity_view where lead = :lead and type <> 'MailSent'"),
            new Source(Kind.MAIL, """
                    select coalesce(sent_at, queued_at) as at, id as sort, mail as what, scenario as about, state,
                        coalesce(said::text, '') as because, '' as by_whom, id
                    from delivery_view where lead = :lead"""),
            new Source(Kind.STEP, """
                    select at, id as sort, step as what, scenario as about, version::text as state, '' as because, '' as by_whom, id
                    from journey_step_view where lead = :lead"""),
            new Source(Kind.STAGE, """
                    select at, id as sort, to_stage as what, from_stage as about, '' as state, because,
                        coalesce(person, '') as by_whom, id
                    from stage_change_view where lead = :lead"""),
            new Source(Kind.HANDOFF, """
                    select offered_at as at, id * 2 as sort, 'OFFERED' as what, '' as about, '' as state, '' as because,
                        '' as by_whom, id
                    from handoff_view where lead = :lead
                    union all
                    select answered_at, id * 2 + 1, state, coalesce(reject_reason, ''), '',
                        coalesce(comment, closed_because, ''), coalesce(answered_by, ''), id
                    from handoff_view where lead = :lead and answered_at is not null"""),
            new Source(Kind.CONSENT, """
                    select at, id as sort, case when granted then 'GRANTED' else 'WITHDRAWN' end as what, purpose as about,
                        case when claimed then 'CLAIMED' else '' end as state, text as because, source as by_whom, id
                    from consent_view where lead = :lead"""),
            new Source(Kind.ENROLMENT, """
                    select started_at as at, id * 2 as sort, 'BEGAN' as what, scenario as about, version::text as state,
                        '' as because, '' as by_whom, id
                    from enrolment_view where lead = :lead
                    union all
                    select ended_at, id * 2 + 1, 'ENDED', scenario, version::text, coalesce(end_reason, ''), '', id
                    from enrolment_view where lead = :lead and ended_at is not null"""));

    /** Its newest rows before a place, as a part of a union. */
    String part(boolean before) {
        return "(select " + kind.ordinal() + " as kind, e.* from (" + select + ") e"
                + (before ? " where (e.at, " + kind.ordinal() + ", e.sort) < (:at, :kind, :sort)" : "")
                + " order by e.at desc, e.sort desc limit :most)";
    }
}
