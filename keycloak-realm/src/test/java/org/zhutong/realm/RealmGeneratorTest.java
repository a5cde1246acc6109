package org.zhutong.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealmGeneratorTest {
    private static final Roles ROLES = Roles.load();

    private static JsonNode realm(String kind) throws IOException {
        return new RealmGenerator(Path.of("src/main/realm"), ROLES).generate(kind);
    }

    private static JsonNode client(JsonNode realm, String id) {
        return StreamSupport.stream(realm.get("clients").spliterator(), false)
                .filter(c -> c.get("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    @Test
    void productionHasNoUsersAndNoSecretOfOurs() throws IOException {
        JsonNode realm = realm("production");
        assertFalse(realm.has("users"));
        assertFalse(client(realm, "zhutong-web").has("secret"), "Keycloak makes one on import");
    }

    @Test
    void productionAllowsNoDirectGrants() throws IOException {
        for (JsonNode client : realm("production").get("clients")) {
            assertFalse(
                    client.get("directAccessGrantsEnabled").asBoolean(true),
                    client.get("clientId").asText());
            assertFalse(
                    client.get("implicitFlowEnabled").asBoolean(true),
                    client.get("clientId").asText());
        }
    }

    @Test
    void productionRedirectsToTheApplicationsAddressOnly() throws IOException {
        for (JsonNode client : realm("production").get("clients")) {
            for (JsonNode uri : client.path("redirectUris")) {
                assertEquals("${ZHUTONG_URL}/*", uri.asText());
            }
            assertTrue(client.path("webOrigins").isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void theApplicationSignsOnWithAProofKeyOverTls(String kind) throws IOException {
        JsonNode realm = realm(kind);
        JsonNode web = client(realm, "zhutong-web");
        assertEquals("external", realm.get("sslRequired").asText());
        assertEquals(
                "S256", web.get("attributes").get("pkce.code.challenge.method").asText());
        assertFalse(web.get("publicClient").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void guessingIsSlowedPasswordsHaveRulesAndASecondFactorIsOffered(String kind) throws IOException {
        JsonNode realm = realm(kind);
        assertTrue(realm.get("bruteForceProtected").asBoolean());
        assertTrue(realm.get("failureFactor").asInt() <= 5);
        assertTrue(realm.get("passwordPolicy").asText().matches("length\\(\\d+\\) and .*"));
        assertEquals("totp", realm.get("otpPolicyType").asText());
        assertEquals("zhutong", realm.get("loginTheme").asText());
        assertEquals(Set.of("zh-CN", "en"), texts(realm.get("supportedLocales")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void everyPermissionAndJobRoleIsThere(String kind) throws IOException {
        Map<String, Set<String>> roles = new TreeMap<>();
        for (JsonNode role : realm(kind).get("roles").get("realm")) {
            roles.put(role.get("name").asText(), texts(role.path("composites").path("realm")));
        }
        Map<String, Set<String>> expected = new TreeMap<>(ROLES.jobs());
        ROLES.permissions().keySet().forEach(permission -> expected.put(permission, Set.of()));
        assertEquals(expected, roles);
    }

    @Test
    void jobRolesFollowTheirTerms() {
        assertTrue(ROLES.jobs().get("sales-manager").containsAll(ROLES.jobs().get("sales-rep")));
        assertTrue(ROLES.jobs().get("executive").stream().allMatch(p -> p.endsWith(":read")));
        assertFalse(ROLES.jobs().get("executive").contains("audit:read"));
        assertTrue(ROLES.jobs().get("auditor").contains("audit:read"));
        Set<String> notForAdministrators = new HashSet<>(ROLES.permissions().keySet());
        notForAdministrators.removeAll(ROLES.jobs().get("administrator"));
        assertEquals(
                Set.of(
                        "quotation:write",
                        "quotation:approve",
                        "special-price:write",
                        "special-price:approve",
                        "special-price:settle",
                        "credit-raise:approve",
                        "order:write",
                        "order:confirm",
                        "contract:write",
                        "contract:approve"),
                notForAdministrators);
        assertTrue(ROLES.jobs().get("supplier").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void onlyAdministratorsSetAUsersBranchAndTokensCarryIt(String kind) throws IOException {
        JsonNode realm = realm(kind);
        String profile = realm.get("components")
                .get("org.keycloak.userprofile.UserProfileProvider")
                .get(0)
                .get("config")
                .get("kc.user.profile.config")
                .get(0)
                .asText();
        JsonNode attributes = new ObjectMapper().readTree(profile).get("attributes");
        JsonNode branch = StreamSupport.stream(attributes.spliterator(), false)
                .filter(a -> a.get("name").asText().equals("branch"))
                .findFirst()
                .orElseThrow();
        assertEquals(Set.of("admin"), texts(branch.get("permissions").get("edit")));
        JsonNode mapper =
                client(realm, "zhutong-web").get("protocolMappers").get(0).get("config");
        assertEquals("branch", mapper.get("claim.name").asText());
        assertEquals("true", mapper.get("access.token.claim").asText());
        assertEquals("true", mapper.get("id.token.claim").asText());
        assertEquals("true", mapper.get("userinfo.token.claim").asText());
    }

    @Test
    void demoUsersHaveAJobRoleAndABranch() throws IOException {
        JsonNode users = realm("demo").get("users");
        assertEquals(12, users.size());
        for (JsonNode user : users) {
            assertTrue(
                    ROLES.jobs()
                            .keySet()
                            .containsAll(Set.of(user.get("realmRoles").get(0).asText())),
                    user.get("username").asText());
            assertEquals("zhutong", user.get("credentials").get(0).get("value").asText());
            assertNotEquals("", user.get("attributes").get("branch").get(0).asText());
        }
    }

    @Test
    void demoHasADirectGrantClientForScripts() throws IOException {
        assertTrue(client(realm("demo"), "zhutong-cli")
                .get("directAccessGrantsEnabled")
                .asBoolean());
    }

    @Test
    void theThemeSaysTheSameInBothLanguages() throws IOException {
        assertEquals(messages("en").keySet(), messages("zh_CN").keySet());
    }

    private static Map<String, String> messages(String language) throws IOException {
        Properties properties = new Properties();
        Path file = Path.of("src/main/theme/zhutong/login/messages/messages_" + language + ".properties");
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (a, b) -> a, TreeMap::new));
    }
}
