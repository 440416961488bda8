/** Hagukumi, one package per module. */
@NullMarked
package dev.hagukumi;

import org.jspecify.annotations.NullMarked;
