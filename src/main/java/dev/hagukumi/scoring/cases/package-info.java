/** Golden cases: what an author of rules wants to stay true, tried on every rule set before it is taken. */
@NullMarked
package dev.hagukumi.scoring.cases;

import org.jspecify.annotations.NullMarked;
