package org.zhutong.test.inserver;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zhutong.organisation.service.Permissions;

/**
 * The people of the demo realm, and what their job roles let them do. Written down here once more, on purpose: the
 * permission tests compare this table with what Keycloak's tokens and the server's answers say.
 */
public enum DemoUser {
    EAST_SALES("east.sales", "EAST", Job.SALES_REP),
    EAST_SALES_2("east.sales2", "EAST", Job.SALES_REP),
    EAST_MANAGER("east.manager", "EAST", Job.SALES_MANAGER),
    SOUTH_SALES("south.sales", "SOUTH", Job.SALES_REP),
    PURCHASER("purchaser", "*", Job.PURCHASER),
    STOREKEEPER("storekeeper", "*", Job.STOREKEEPER),
    ACCOUNTANT("accountant", "*", Job.ACCOUNTANT),
    FINANCE_MANAGER("finance.manager", "*", Job.FINANCE_MANAGER),
    PROJECT_MANAGER("project.manager", "*", Job.PROJECT_MANAGER),
    EXECUTIVE("executive", "*", Job.EXECUTIVE),
    AUDITOR("auditor", "*", Job.AUDITOR),
    ADMIN("admin", "*", Job.ADMINISTRATOR);

    /** Job roles: Keycloak composites of permissions. */
    private enum Job {
        SALES_REP(
                "branch:read employee:read product:read price:read customer:read customer:write warehouse:read stock:read"
                        + " quotation:read quotation:write special-price:read special-price:write order:read order:write order:confirm contract:read contract:write"
                        + " approval:read"),
        SALES_MANAGER(
                SALES_REP,
                "cost:read quotation:approve special-price:approve special-price:settle contract:approve clause-template:write customer:credit credit-raise:approve customer:merge registration:decide approval-policy:read list-view:share"),
        PURCHASER(
                "branch:read customer:read special-price:read special-price:settle product:read product:write price:read warehouse:read stock:read cost:read import:run"),
        STOREKEEPER(
                "branch:read product:read warehouse:read warehouse:write stock:read stock:write cost:read order:read"),
        ACCOUNTANT(
                "branch:read customer:read product:read price:read order:read quotation:read special-price:read contract:read"
                        + " stock:read cost:read warehouse:read"),
        FINANCE_MANAGER(
                ACCOUNTANT,
                "customer:write customer:credit credit-raise:approve approval:read approval-policy:read list-view:share"),
        PROJECT_MANAGER(
                "branch:read customer:read product:read quotation:read contract:read order:read stock:read warehouse:read"),
        EXECUTIVE(Permissions.ALL.stream()
                .filter(p -> p.endsWith(":read"))
                .filter(p -> !p.equals(Permissions.AUDIT_READ) && !p.equals(Permissions.INVARIANT_READ))),
        AUDITOR(Permissions.ALL.stream().filter(p -> p.endsWith(":read"))),
        ADMINISTRATOR(Permissions.ALL.stream()
                .filter(p -> !List.of(
                                Permissions.QUOTATION_WRITE,
                                Permissions.QUOTATION_APPROVE,
                                Permissions.SPECIAL_PRICE_WRITE,
                                Permissions.SPECIAL_PRICE_APPROVE,
                                Permissions.SPECIAL_PRICE_SETTLE,
                                Permissions.CREDIT_RAISE_APPROVE,
                                Permissions.CONTRACT_WRITE,
                                Permissions.CONTRACT_APPROVE,
                                Permissions.ORDER_WRITE,
                                Permissions.ORDER_CONFIRM)
                        .contains(p)));

        private final Set<String> permissions;

        Job(String permissions) {
            this(Arrays.stream(permissions.split(" ")));
        }

        Job(Job base, String more) {
            this(Stream.concat(base.permissions.stream(), Arrays.stream(more.split(" "))));
        }

        Job(Stream<String> permissions) {
            this.permissions = new LinkedHashSet<>(permissions.toList());
        }
    }

    /** Of every demo user. */
    public static final String PASSWORD = "zhutong";

    private final String username;
    private final String branch;
    private final Job job;

    DemoUser(String username, String branch, Job job) {
        this.username = username;
        this.branch = branch;
        this.job = job;
    }

    public static DemoUser named(String username) {
        return Arrays.stream(values())
                .filter(user -> user.username.equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no demo user " + username));
    }

    public String username() {
        return username;
    }

    /** A branch code, or {@code *} for the whole company. */
    public String branch() {
        return branch;
    }

    public Set<String> permissions() {
        return job.permissions;
    }

    public boolean may(String permission) {
        return job.permissions.contains(permission);
    }
}
