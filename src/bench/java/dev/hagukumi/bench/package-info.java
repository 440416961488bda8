/** Benchmarks that anyone can repeat, and what they share: one database, contestants in processes of their own, one report. */
package dev.hagukumi.bench;
