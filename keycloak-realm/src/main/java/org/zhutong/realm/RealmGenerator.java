package org.zhutong.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Makes the production and the demo realm from one source: {@code realm.json} with what both share, the roles of {@link Roles},
 * and for each realm a file of what it adds. In that file objects are merged, clients by their id.
 */
public final class RealmGenerator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEMO_PASSWORD = "zhutong";

    private final Path source;
    private final Roles roles;

    RealmGenerator(Path source, Roles roles) {
        this.source = source;
        this.roles = roles;
    }

    /** @param args the folder with the sources, the folder to write {@code zhutong-production.json} and {@code zhutong-demo.json} to */
    public static void main(String[] args) throws IOException {
        Path target = Files.createDirectories(Path.of(args[1]));
        RealmGenerator generator = new RealmGenerator(Path.of(args[0]), Roles.load());
        for (String kind : new String[] {"production", "demo"}) {
            JSON.writerWithDefaultPrettyPrinter()
                    .writeValue(target.resolve("zhutong-" + kind + ".json").toFile(), generator.generate(kind));
        }
    }

    ObjectNode generate(String kind) throws IOException {
        ObjectNode realm = read("realm.json");
        merge(realm, read(kind + ".json"));
        realm.set("roles", realmRoles());
        realm.set("components", userProfile());
        for (JsonNode client : realm.withArray("clients")) {
            if (client.get("clientId").asText().startsWith("zhutong-")) {
                addClaims((ObjectNode) client);
            }
        }
        for (JsonNode user : realm.path("users")) {
            completeDemoUser((ObjectNode) user);
        }
        return realm;
    }

    private ObjectNode realmRoles() {
        ObjectNode all = JSON.createObjectNode();
        ArrayNode realmRoles = all.putArray("realm");
        roles.permissions()
                .forEach((name, purpose) ->
                        realmRoles.addObject().put("name", name).put("description", purpose));
        roles.jobs().forEach((name, permissions) -> addJobRole(realmRoles.addObject(), name, permissions));
        return all;
    }

    private static void addJobRole(ObjectNode role, String name, Set<String> permissions) {
        role.put("name", name).put("composite", !permissions.isEmpty());
        ArrayNode parts = role.putObject("composites").putArray("realm");
        permissions.forEach(parts::add);
    }

    /** Keycloak takes the profile as JSON inside a string. */
    private ObjectNode userProfile() throws IOException {
        ObjectNode components = JSON.createObjectNode();
        components
                .putArray("org.keycloak.userprofile.UserProfileProvider")
                .addObject()
                .put("providerId", "declarative-user-profile")
                .putObject("config")
                .putArray("kc.user.profile.config")
                .add(read("user-profile.json").toString());
        return components;
    }

    /** The user's branch, and the application as the audience, in the tokens of every client that signs users on for it. */
    private static void addClaims(ObjectNode client) {
        ArrayNode mappers = client.putArray("protocolMappers");
        ObjectNode branch = mappers.addObject()
                .put("name", "branch")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-usermodel-attribute-mapper")
                .putObject("config");
        branch.put("user.attribute", "branch").put("claim.name", "branch").put("jsonType.label", "String");
        branch.put("access.token.claim", "true").put("id.token.claim", "true").put("userinfo.token.claim", "true");
        ObjectNode audience = mappers.addObject()
                .put("name", "audience")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-audience-mapper")
                .putObject("config");
        audience.put("included.client.audience", "zhutong-web").put("access.token.claim", "true");
    }

    private static void completeDemoUser(ObjectNode user) {
        String name = user.get("username").asText();
        String job = user.remove("job").asText();
        String branch = user.remove("branch").asText();
        user.put("enabled", true).put("emailVerified", true).put("email", name + "@zhutong.example");
        user.putArray("realmRoles").add(job).add("default-roles-zhutong");
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray("branch").add(branch);
        attributes.putArray("locale").add("zh-CN");
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", DEMO_PASSWORD)
                .put("temporary", false);
    }

    private ObjectNode read(String file) throws IOException {
        return (ObjectNode) JSON.readTree(source.resolve(file).toFile());
    }

    private static void merge(ObjectNode into, ObjectNode from) {
        from.properties().forEach(entry -> {
            JsonNode present = into.get(entry.getKey());
            if (present instanceof ObjectNode object) {
                merge(object, (ObjectNode) entry.getValue());
            } else if (present instanceof ArrayNode clients) {
                entry.getValue().forEach(client -> mergeClient(clients, (ObjectNode) client));
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private static void mergeClient(ArrayNode clients, ObjectNode client) {
        for (JsonNode present : clients) {
            if (present.get("clientId").equals(client.get("clientId"))) {
                merge((ObjectNode) present, client);
                return;
            }
        }
        clients.add(client);
    }
}
