/** Connections to the database, the locks that are taken in it, and how an outage is told from a fault. */
@NullMarked
@NamedInterface("database")
package dev.hagukumi.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
