package org.zhutong.shared.web;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.organisation.service.SignOnService;

/** Has each account's row of employees made or brought up to date when the account is first seen, or seen changed. */
@ApplicationScoped
public class EmployeeMirror {
    private static final Logger LOG = Logger.getLogger(EmployeeMirror.class);

    /** What each account's token said last; only saves asking the database again. */
    private final Map<String, String> seen = new ConcurrentHashMap<>();

    @EJB
    private SignOnService signOns;

    /** @param request of somebody signed on */
    void seen(HttpServletRequest request, @Nullable String name, @Nullable String branch, @Nullable String email) {
        String username = request.getUserPrincipal().getName();
        String approves =
                Permissions.APPROVING.stream().filter(request::isUserInRole).collect(Collectors.joining(" "));
        String says = String.join("\n", String.valueOf(name), String.valueOf(branch), String.valueOf(email), approves);
        if (says.equals(seen.put(username, says))) {
            return;
        }
        try {
            signOns.mirror(email);
        } catch (EJBException e) {
            // two first requests of one person at once: the other one wrote the row; anything else shows at the next
            // change
            seen.remove(username);
            LOG.infof("row of employee %s not brought up to date: %s", username, e.getMessage());
        }
    }
}
