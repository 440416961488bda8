/** What scoring costs: rules alone, the pipeline beside its floor, few leads and many, and a hundred reloads. */
package dev.hagukumi.bench.scoring;
