package org.zhutong.test.inserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import org.zhutong.organisation.spi.InvariantCheck;

/** What must hold after every commit. */
public final class Invariants {
    private Invariants() {}

    public static void assertHold() throws Exception {
        List<InvariantCheck.Breach> breaches = As.user("test")
                .in("*")
                .call(() -> InTransaction.call(
                        () -> CDI.current().select(InvariantCheck.class, Any.Literal.INSTANCE).stream()
                                .flatMap(check -> check.check().stream())
                                .toList()));
        assertEquals(List.of(), breaches);
    }
}
