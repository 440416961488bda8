package dev.hagukumi.mail.message;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import java.util.Map;

/**
 * The frozen facts of which a message is made.
 *
 * @param returnToken names this mail in the address to which it is returned
 * @param readerToken names this mail in the links of its reader: picture and way out
 */
public record Draft(
        LeadId lead,
        EmailAddress recipient,
        long template,
        Map<String, String> leadValues,
        String messageId,
        String returnToken,
        String readerToken) {}
