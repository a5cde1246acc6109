package org.zhutong.shared.service;

import java.util.Optional;

/**
 * The settings that come from the process environment. Business parameters are rows instead (see organisation).
 */
public final class Environment {
    private Environment() {}

    /** production, demo or test. */
    public static String stage() {
        return get("ZHUTONG_STAGE").orElse("production");
    }

    public static boolean isProduction() {
        return "production".equals(stage());
    }

    public static boolean demoData() {
        return get("ZHUTONG_DEMO_DATA").map(Boolean::parseBoolean).orElse(false);
    }

    /** Base address of the Keycloak realm, no slash at the end. */
    public static String oidcUrl() {
        return get("ZHUTONG_OIDC_URL").orElse("http://localhost:8180/realms/zhutong");
    }

    /** Instant at which the clock starts, outside production only. */
    public static Optional<String> clockStart() {
        return isProduction() ? Optional.empty() : get("ZHUTONG_CLOCK");
    }

    /** The company's time zone: business dates are counted in it. */
    public static String zone() {
        return get("ZHUTONG_ZONE").orElse("Asia/Shanghai");
    }

    /** Whether migrations are only checked, because a DBA runs them. */
    public static boolean validateMigrationsOnly() {
        return get("ZHUTONG_DB_MIGRATE").map("validate"::equals).orElse(false);
    }

    /** A setting of the mail server, e.g. {@code HOST} for {@code ZHUTONG_SMTP_HOST}. */
    public static Optional<String> smtp(String name) {
        return get("ZHUTONG_SMTP_" + name);
    }

    /** Host, or host and port, of ClamAV's daemon. */
    public static Optional<String> clamd() {
        return get("ZHUTONG_CLAMD");
    }

    /** Where customers reach the application, no slash at the end: for links in mails. */
    public static String publicUrl() {
        return get("ZHUTONG_URL")
                .map(url -> url.replaceFirst("/+$", ""))
                .orElseGet(() -> "http://localhost:" + get("ZHUTONG_HTTP_PORT").orElse("8080"));
    }

    private static Optional<String> get(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
