package dev.hagukumi.scenario.enrol;

import dev.hagukumi.lead.LeadId;

/** Something that may start a scenario of the lead's or move it on, by its name; its kinds are those of the vocabulary. */
record Message(LeadId lead, String name) {}
