/**
 * Benchmarks of the whole application on PostgreSQL, run by {@code mvn -Pbench} and by nothing else: they say how fast it is,
 * as ratios where that is possible, and fail only when something is wrong (an unexpected answer, a broken invariant), never
 * because a machine is slow. Classes end in {@code Bench} and carry the tag {@code benchmark}. What each found goes through
 * {@link org.zhutong.test.inserver.bench.BenchResult} into the block that {@link org.zhutong.test.bench.BenchReport} prints.
 */
package org.zhutong.test.bench;
