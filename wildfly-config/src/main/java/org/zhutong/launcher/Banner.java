package org.zhutong.launcher;

import java.time.Duration;

/** What is said when everything is ready. */
final class Banner {
    private Banner() {}

    static String text(Settings settings, RunDirectory directory, Duration took) {
        return """

                ------------------------------------------------------------------------
                  Zhutong is ready after %d s.

                  Application    %s
                  Health         %shealth/ready
                  Sign-on        %s  realm zhutong, console %sadmin/ (%s / %s)
                  Management     http://127.0.0.1:%d/  metrics http://127.0.0.1:%d/metrics
                  Database       %s

                  Demo users (password zhutong)
                    east.sales, east.sales2   sales representatives, East
                    east.manager              sales manager, East
                    south.sales               sales representative, South
                    purchaser, storekeeper, accountant, finance.manager,
                    project.manager, executive, auditor, admin   the whole company

                  Data           %s  (mvn -Prun -Dfresh starts over)
                  Logs           %s
                  Stop           Ctrl-C
                ------------------------------------------------------------------------
                """.formatted(
                        took.toSeconds(),
                        settings.application(),
                        settings.application(),
                        settings.keycloak(),
                        settings.keycloak(),
                        Keycloak.ADMIN,
                        Keycloak.ADMIN_PASSWORD,
                        settings.managementPort(),
                        settings.managementPort(),
                        settings.database(),
                        directory.root(),
                        directory.logs());
    }
}
