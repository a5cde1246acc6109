package org.zhutong.shared.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.zhutong.shared.service.Environment;

/**
 * The application's clock, in the company's zone. Outside production it may start at another instant (ZHUTONG_CLOCK), so
 * that next year can be rehearsed; it runs on from there.
 */
@ApplicationScoped
public class ClockProducer {
    private final Clock clock = start();

    @SuppressWarnings("JavaTimeDefaultTimeZone") // the zone is given
    private static Clock start() {
        Clock system = Clock.system(ZoneId.of(Environment.zone()));
        return Environment.clockStart()
                .map(text -> Clock.offset(system, Duration.between(system.instant(), parse(text))))
                .orElse(system);
    }

    private static Instant parse(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    "ZHUTONG_CLOCK must be an instant such as 2027-01-01T00:00:00Z, not " + text, e);
        }
    }

    @Produces
    public Clock clock() {
        return clock;
    }
}
