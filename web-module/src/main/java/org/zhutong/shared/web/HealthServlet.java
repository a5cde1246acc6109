package org.zhutong.shared.web;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhutong.shared.service.HealthService;

/**
 * {@code /health/live}: the application runs. {@code /health/ready}: it can work, that is database, schema and Keycloak
 * answer; 503 otherwise. For load balancers and the launcher, so without sign-on; in the form of MicroProfile Health.
 */
@WebServlet(urlPatterns = {"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient HealthService health;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Boolean> checks =
                request.getServletPath().endsWith("/ready") ? health.readiness() : Map.of("application", true);
        boolean up = checks.values().stream().allMatch(Boolean::booleanValue);
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        String list = checks.entrySet().stream()
                .map(check -> "{\"name\":\"" + check.getKey() + "\",\"status\":\"" + status(check.getValue()) + "\"}")
                .collect(Collectors.joining(","));
        response.getWriter().write("{\"status\":\"" + status(up) + "\",\"checks\":[" + list + "]}");
    }

    private static String status(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
