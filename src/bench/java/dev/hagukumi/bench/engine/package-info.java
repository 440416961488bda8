/** The engine beside stock Camunda, stock Flowable and plain JDBC. */
package dev.hagukumi.bench.engine;
