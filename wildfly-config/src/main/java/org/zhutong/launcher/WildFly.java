package org.zhutong.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The provisioned WildFly, run from a base folder of its own, so that the folder the build made stays as it is. */
final class WildFly {
    private final Path home;
    private final Path base;
    private final Settings settings;

    WildFly(Path home, Path base, Settings settings) {
        this.home = home;
        this.base = base;
        this.settings = settings;
    }

    /** Configuration and deployment are always the build's; data and logs in the base folder stay. */
    void prepare(Path ear) throws IOException {
        for (String renewed : List.of("configuration", "deployments", "tmp")) {
            Folders.delete(base.resolve(renewed));
        }
        Path configuration = home.resolve("standalone/configuration");
        try (Stream<Path> files = Files.list(configuration)) {
            Files.createDirectories(base.resolve("configuration"));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, base.resolve("configuration").resolve(file.getFileName()));
            }
        }
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        Files.copy(ear, deployments.resolve("zhutong.ear"), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Started without standalone.sh: that starts half a dozen JVMs to try their options out, and in its background mode a bash
     * that was told to end waits for the ended server for ever.
     */
    Server start(Map<String, String> given, Path log) throws IOException {
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(home)
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setBaseDirectory(base)
                .addJavaOptions("-Xms" + settings.heap(), "-Xmx" + settings.heap(), "-XX:MetaspaceSize=256m");
        if (Runtime.getRuntime().availableProcessors() <= 2) {
            command.addJavaOption("-XX:+UseParallelGC");
        }
        return Server.start("WildFly", command.build(), environment(given), base, log);
    }

    /** A run is a demo unless the environment says otherwise; sizes follow the cores as in bin/standalone.conf. */
    private Map<String, String> environment(Map<String, String> given) {
        int workers = 4 * Runtime.getRuntime().availableProcessors();
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("ZHUTONG_STAGE", "demo");
        environment.put("ZHUTONG_DEMO_DATA", "true");
        environment.put("ZHUTONG_OIDC_URL", settings.keycloak() + "realms/zhutong");
        environment.put("ZHUTONG_WORKERS", Integer.toString(workers));
        environment.put("ZHUTONG_DB_POOL", Integer.toString(workers + 8));
        environment.keySet().removeAll(given.keySet());
        return environment;
    }

    /** Answers 200 once the application has its database and reaches Keycloak. */
    URI probe() {
        return URI.create("http://127.0.0.1:" + settings.httpPort() + "/health/ready");
    }

    /** What the server left where a deployment failed; it stays up then, without the application. */
    Optional<String> deploymentFailure() throws IOException {
        Path failed = base.resolve("deployments/zhutong.ear.failed");
        return Files.exists(failed) ? Optional.of(Files.readString(failed)) : Optional.empty();
    }
}
