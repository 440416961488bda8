package dev.hagukumi.mail.dispatch;

import org.springframework.stereotype.Component;

/** What every worker works with. */
@Component
record WorkerParts(ClaimDueMails claims, LapsedLeases leases, DeliverMail deliver, SettleMail settle) {}
