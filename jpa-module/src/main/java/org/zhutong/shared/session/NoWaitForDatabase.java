package org.zhutong.shared.session;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/**
 * While the database is down a request is told so at once. EclipseLink would wait ten seconds for it, in every request, and with
 * all workers waiting nobody would be told anything. One more try stays: a connection may be from before a restart.
 */
public class NoWaitForDatabase implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        ((DatabaseLogin) session.getDatasourceLogin()).setQueryRetryAttemptCount(1);
    }
}
