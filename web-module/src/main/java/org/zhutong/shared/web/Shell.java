package org.zhutong.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/** Who is looking at the page, in which language, and what they may open. */
@Named
@RequestScoped
public class Shell {
    @Inject
    private HttpServletRequest request;

    @Inject
    private ServletContext servletContext;

    public boolean isSignedOn() {
        return request.getUserPrincipal() != null;
    }

    /** Whether the person holds a permission, e.g. {@code customer:write}. An empty permission is held by everyone. */
    public boolean can(@Nullable String permission) {
        return permission == null || permission.isEmpty() || request.isUserInRole(permission);
    }

    public String getUser() {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "" : principal.getName();
    }

    /** The person's own name, else the name they sign on with. */
    public String getName() {
        OidcSecurityContext security = security();
        String name = security == null ? null : PersonName.of(security);
        return name == null ? getUser() : name;
    }

    /** One or two characters that stand for the person: a Chinese name's last two, else initials. */
    public String getInitials() {
        String name = getName().strip();
        if (name.isEmpty()) {
            return "?";
        }
        if (PersonName.isHan(name)) {
            return name.substring(Math.max(0, name.length() - 2));
        }
        String[] words = name.split("[\\s._-]+");
        String second = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
        return (words[0].substring(0, 1) + second).toUpperCase(Locale.ROOT);
    }

    /** Code of the person's branch, {@code *} for the whole company, null when none is assigned. */
    public @Nullable String getBranch() {
        OidcSecurityContext security = security();
        AccessToken token = security == null ? null : security.getToken();
        return token == null ? null : token.getClaimValueAsString("branch");
    }

    /** Job roles: realm roles that are neither permissions nor the server's own. */
    public List<String> getJobRoles() {
        OidcSecurityContext security = security();
        AccessToken token = security == null ? null : security.getToken();
        if (token == null || token.getRealmAccessClaim() == null) {
            return List.of();
        }
        return token.getRealmAccessClaim().getRoles().stream()
                .filter(r -> !r.contains(":") && !r.startsWith("default-roles") && !r.equals("offline_access"))
                .filter(r -> !r.equals("uma_authorization"))
                .sorted()
                .toList();
    }

    /** Language tag of the page: {@code zh-CN} or {@code en}. */
    public String getLanguage() {
        return Languages.of(request).toLanguageTag();
    }

    /** Version of the application, part of the URLs of its static files. */
    public String getVersion() {
        return StaticFiles.version(servletContext);
    }

    /** What support needs to find this request in the log. */
    public String getRequestId() {
        Object id = request.getAttribute(RequestFilter.REQUEST_ID);
        return id == null ? "" : id.toString();
    }

    private @Nullable OidcSecurityContext security() {
        return request.getUserPrincipal() instanceof OidcPrincipal<?> p ? p.getOidcSecurityContext() : null;
    }
}
