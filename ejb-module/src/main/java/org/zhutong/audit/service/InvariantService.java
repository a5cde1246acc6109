package org.zhutong.audit.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.organisation.spi.InvariantCheck;

/** Proves on the live database that the invariants hold: each feature contributes its checks. Read only. */
@Stateless
public class InvariantService {
    @Inject
    @Any
    private Instance<InvariantCheck> checks;

    @Inject
    private Clock clock;

    /** Runs every check now. May take a while on a large database. */
    @RolesAllowed(Permissions.INVARIANT_READ)
    public InvariantReport check() {
        List<InvariantReport.CheckResult> results = checks.stream()
                .sorted(Comparator.comparing(InvariantCheck::name))
                .map(InvariantService::run)
                .toList();
        return new InvariantReport(
                results.stream().allMatch(InvariantReport.CheckResult::holds), clock.instant(), results);
    }

    private static InvariantReport.CheckResult run(InvariantCheck check) {
        List<InvariantReport.BreachView> breaches = check.check().stream()
                .map(breach -> new InvariantReport.BreachView(breach.description(), breach.rows()))
                .toList();
        return new InvariantReport.CheckResult(check.name(), breaches.isEmpty(), breaches);
    }
}
