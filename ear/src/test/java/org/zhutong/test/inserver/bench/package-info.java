/**
 * The part of the benchmarks that runs in the server. Run by {@code mvn -Pbench} alone: classes end in {@code Bench} and carry
 * the tag {@code benchmark}.
 */
package org.zhutong.test.inserver.bench;
