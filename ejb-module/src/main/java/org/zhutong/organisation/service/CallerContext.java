package org.zhutong.organisation.service;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.internal.BranchDirectory;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.service.Messages;

/**
 * Who is calling. Name and permissions come from the container's security; branch, address, language and request id are put
 * in by the web module's filter from the request and its token.
 *
 * <p>Services ask it for {@link #scope()}, {@link #has(String)}, {@link #act()} and {@link #today()}.
 */
@RequestScoped
public class CallerContext {
    /** Value of the branch claim of people who work for the whole company. */
    public static final String COMPANY_WIDE = "*";

    /** Begins the name of somebody at a customer, see {@link #actAsCustomer}. */
    public static final String CUSTOMER = "customer:";

    @Inject
    private BranchDirectory branches;

    @Inject
    private Clock clock;

    private @Nullable SessionContext session;
    private int depth;
    private @Nullable String systemJob;
    private @Nullable String customer;

    /** Asking the container about every permission is dear, and each transaction writes them down. */
    private @Nullable List<String> held;

    private @Nullable String branchClaim;
    private @Nullable String displayName;
    private @Nullable String address;
    private String requestId = UUID.randomUUID().toString();
    private Locale locale = Messages.DEFAULT;

    /** Called by the web module once a request: what the token and the request say. */
    public void arrive(
            @Nullable String branch,
            @Nullable String name,
            @Nullable String remoteAddress,
            String request,
            Locale language) {
        this.branchClaim = branch;
        this.displayName = name;
        this.address = remoteAddress;
        this.requestId = request;
        this.locale = Messages.supported(language);
        this.held = null;
    }

    /**
     * Makes this request a job of the system itself (timer, start-up): company-wide, every permission, named
     * {@code system:<job>} in the audit trail.
     */
    public void actAsSystem(String job) {
        this.systemJob = job;
        this.held = null;
    }

    /**
     * Makes this request one of somebody outside the company who proved who they are (by a private link): no permission, no
     * branch, named {@code customer:<name>} in the audit trail.
     */
    public void actAsCustomer(String name) {
        String known = CUSTOMER + name;
        this.customer = known.substring(0, Math.min(known.length(), 100));
    }

    /** @return whether this call is the first of the request: the use case itself, not a part of one */
    boolean enter(SessionContext context) {
        this.session = context;
        return depth++ == 0;
    }

    void leave() {
        depth--;
    }

    /** User name, or {@code system:<job>}. */
    public String username() {
        String job = systemJob;
        if (job != null) {
            return "system:" + job;
        }
        String guest = customer;
        if (guest != null) {
            return guest;
        }
        SessionContext context = session;
        return context == null ? "anonymous" : context.getCallerPrincipal().getName();
    }

    /** The person's name for display; the user name when the token has none. */
    public String displayName() {
        String name = displayName;
        return name == null ? username() : name;
    }

    /** Whether the caller has the permission, one of {@link Permissions}. */
    public boolean has(String permission) {
        SessionContext context = session;
        return systemJob != null || (context != null && context.isCallerInRole(permission));
    }

    /** The permissions the caller has, in the order of {@link Permissions#ALL}. */
    public List<String> permissions() {
        List<String> known = held;
        if (known == null) {
            known = Permissions.ALL.stream().filter(this::has).toList();
            // outside of services nobody has any
            held = session == null ? null : known;
        }
        return known;
    }

    /** The rows the caller may see. */
    public DataScope scope() {
        if (systemJob != null || COMPANY_WIDE.equals(branchClaim)) {
            return DataScope.ALL;
        }
        String code = branchClaim;
        if (code == null) {
            return DataScope.NOTHING;
        }
        Long id = branches.idOf(code);
        return id == null ? DataScope.NOTHING : new DataScope(false, java.util.Set.of(id));
    }

    /** Code of the caller's branch, {@code *} when company-wide, null when the token has none. */
    public @Nullable String branchCode() {
        return branchClaim;
    }

    /** Doing something now, in the caller's name. */
    public Act act() {
        return Act.of(username(), clock.instant());
    }

    /** Today in the company's zone. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public @Nullable String address() {
        return address;
    }

    public String requestId() {
        return requestId;
    }

    public Locale locale() {
        return locale;
    }
}
