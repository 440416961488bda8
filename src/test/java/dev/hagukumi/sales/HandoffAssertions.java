package dev.hagukumi.sales;

import dev.hagukumi.lead.LeadId;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Says in the words of sales what is expected of a handoff. */
public final class HandoffAssertions extends AbstractAssert<HandoffAssertions, Handoff> {

    private HandoffAssertions(Handoff actual) {
        super(actual, HandoffAssertions.class);
    }

    public static HandoffAssertions assertThat(Handoff actual) {
        return new HandoffAssertions(actual);
    }

    public HandoffAssertions isOf(LeadId lead) {
        return expect("lead", actual.lead(), lead);
    }

    public HandoffAssertions isIn(Handoff.State state) {
        return expect("state", actual.state(), state);
    }

    public HandoffAssertions isUnanswered() {
        return expect("answeredAt", actual.answeredAt(), null).expect("answeredBy", actual.answeredBy(), null);
    }

    public HandoffAssertions isAnsweredBy(String user) {
        objects.assertNotNull(info, actual.answeredAt());
        return expect("answeredBy", actual.answeredBy(), user);
    }

    public HandoffAssertions isRejectedFor(RejectReason reason, @Nullable String comment) {
        return isIn(Handoff.State.REJECTED)
                .expect("rejectReason", actual.rejectReason(), reason)
                .expect("comment", actual.comment(), comment);
    }

    private HandoffAssertions expect(String what, @Nullable Object is, @Nullable Object expected) {
        if (!Objects.equals(is, expected))
            failWithMessage("expected %s of handoff %s to be <%s> but was <%s>", what, actual.id(), expected, is);
        return this;
    }
}
