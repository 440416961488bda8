/** How fast the console answers with many leads. */
package dev.hagukumi.bench.console;
