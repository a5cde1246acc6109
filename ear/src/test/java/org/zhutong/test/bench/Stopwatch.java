package org.zhutong.test.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** Time that passes, and how it is told. */
final class Stopwatch {
    private static final double NANOS = 1e9;

    private final long start = System.nanoTime();

    double seconds() {
        return (System.nanoTime() - start) / NANOS;
    }

    /** The median seconds of many runs. */
    static double median(int runs, Callable<?> action) throws Exception {
        double[] times = new double[runs];
        for (int i = 0; i < runs; i++) {
            Stopwatch watch = new Stopwatch();
            action.call();
            times[i] = watch.seconds();
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    static String text(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
