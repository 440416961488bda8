package dev.hagukumi.mail.dispatch;

import org.springframework.stereotype.Component;

/** What every worker works with. */
@Component
record WorkerParts(
        ClaimDueMails claims, LapsedLeases leases, Pulse pulse, DeliverMail deliver, DispatchSettings settings) {}
