/** The book in which leads, their companies, aliases, consents and stages are kept. */
@NullMarked
package dev.hagukumi.lead.registry;

import org.jspecify.annotations.NullMarked;
