/** Handoffs as sales and marketing see them. */
@NullMarked
package dev.hagukumi.console.sales;

import org.jspecify.annotations.NullMarked;
