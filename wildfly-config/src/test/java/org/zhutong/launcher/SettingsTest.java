package org.zhutong.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @Test
    void anEmptyEnvironmentGivesTheUsualPortsAndH2() {
        assertEquals(new Settings(8080, 8180, 9990, "h2", "768m"), Settings.of(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "ZHUTONG_HTTP_PORT, abc, ZHUTONG_HTTP_PORT must be a port",
        "ZHUTONG_HTTP_PORT, '', ZHUTONG_HTTP_PORT must be a port",
        "ZHUTONG_KEYCLOAK_PORT, 0, ZHUTONG_KEYCLOAK_PORT must be a port",
        "ZHUTONG_MANAGEMENT_PORT, 70000, ZHUTONG_MANAGEMENT_PORT must be a port",
        "ZHUTONG_HTTP_PORT, 8180, must be three different ports",
        "ZHUTONG_DB, mysql, ZHUTONG_DB must be one of",
        "ZHUTONG_HEAP, lots, ZHUTONG_HEAP must be a size",
        "ZHUTONG_OIDC_SECRET, '', ZHUTONG_OIDC_SECRET is empty"
    })
    void aValueThatMakesNoSenseIsNamed(String variable, String value, String sentence) {
        LaunchException refused = assertThrows(LaunchException.class, () -> Settings.of(Map.of(variable, value)));
        assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
    }
}
