package org.zhutong.shared.openapi;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.smallrye.openapi.api.models.ComponentsImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.PermittedBy;
import org.zhutong.shared.rest.Problem;
import org.zhutong.shared.service.PageRequest;

/**
 * The description of every operation: schemas from the records, the permission each needs from the service methods it calls,
 * and what all operations share (sign-on, problems, idempotency, pages) said once here.
 */
public final class OpenApiDocument {
    private static final DotName PERMITTED_BY = DotName.createSimple(PermittedBy.class.getName());
    private static final String JSON = "application/json";
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The request cannot be read",
            "401", "No valid token",
            "403", "The token lacks the permission",
            "404", "No such row, or none in the caller's scope",
            "409", "The state of the document, stock or credit does not allow it",
            "412", "The row was changed since it was read",
            "413", "The body is too large",
            "422", "The input breaks a rule; see violations");

    private final Index index;
    private final ServicePermissions permissions;
    private final Map<String, MethodInfo> methods = new HashMap<>();
    private final Map<String, ClassInfo> resources = new HashMap<>();

    private OpenApiDocument(Index index, ServicePermissions permissions) {
        this.index = index;
        this.permissions = permissions;
    }

    /** @param args the folder of compiled resource classes, and the file to write */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        Indexer indexer = new Indexer();
        indexTree(indexer, classes);
        indexCodeOf(indexer, Permissions.class);
        indexCodeOf(indexer, Money.class);
        Index index = indexer.complete();
        OpenApiDocument document = new OpenApiDocument(index, new ServicePermissions(classes, index));
        Files.writeString(Path.of(args[1]), document.build());
    }

    private String build() {
        return SmallRyeOpenAPI.builder()
                .withIndex(index)
                .withApplicationClassLoader(OpenApiDocument.class.getClassLoader())
                .withOperationHandler(this::remember)
                .enableStandardFilter(false)
                .enableStandardStaticFiles(false)
                .enableModelReader(false)
                .addFilter(new OASFilter() {
                    @Override
                    public void filterOpenAPI(OpenAPI api) {
                        complete(api);
                    }
                })
                .build()
                .toJSON();
    }

    private void remember(Operation operation, ClassInfo resource, MethodInfo method) {
        String name = resource.simpleName().replaceFirst("Resource$", "");
        String id = Character.toLowerCase(name.charAt(0)) + name.substring(1) + "_" + method.name();
        operation.setOperationId(id);
        methods.put(id, method);
        resources.put(id, resource);
    }

    private void complete(OpenAPI api) {
        api.setInfo(OASFactory.createInfo()
                .title("筑通 Zhutong REST API")
                .version("v1")
                .description(
                        "Writes take an Idempotency-Key; updates take If-Match with the version read. Errors are RFC 9457"
                                + " problems in the language of Accept-Language (zh-CN or en). Lists are keyset-paged by their next"
                                + " link."));
        if (api.getComponents() == null) {
            api.setComponents(new ComponentsImpl());
        }
        api.getComponents()
                .addSecurityScheme(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Access token of the Keycloak realm zhutong"));
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer"));
        api.getComponents().addSchema("Problem", problemSchema());
        api.getPaths().getPathItems().forEach(this::complete);
    }

    private void complete(String path, PathItem item) {
        item.getOperations().forEach((verb, operation) -> {
            MethodInfo method = methods.get(operation.getOperationId());
            boolean write = verb != PathItem.HttpMethod.GET;
            if (method != null) {
                TreeSet<String> needed = permissions.of(method);
                AnnotationInstance permitted = Objects.requireNonNull(resources.get(operation.getOperationId()))
                        .declaredAnnotation(PERMITTED_BY);
                if (permitted != null) {
                    needed.add(permitted.value(write ? "write" : "read").asString());
                }
                operation.addExtension("x-required-permissions", new ArrayList<>(needed));
                operation.setDescription(
                        needed.isEmpty()
                                ? "For everyone who is signed on."
                                : "Needs " + String.join(", ", needed) + ".");
                if (takesListParams(method)) {
                    wrapPage(operation);
                }
            }
            files(operation);
            if (verb == PathItem.HttpMethod.DELETE) {
                operation.getResponses().removeAPIResponse("200");
                operation
                        .getResponses()
                        .addAPIResponse("204", OASFactory.createAPIResponse().description("Done"));
            }
            if (takesPrefer(operation)) {
                operation.getResponses().addAPIResponse("202", underWay());
            }
            if (write) {
                operation.addParameter(OASFactory.createParameter()
                        .name("Idempotency-Key")
                        .in(Parameter.In.HEADER)
                        .description(
                                "The same key and body again gets the first answer, with Idempotency-Replayed: true")
                        .schema(text().maxLength(100)));
            }
            List<String> statuses = new ArrayList<>(List.of("400", "401", "403", "422"));
            if (path.contains("{")) {
                statuses.add("404");
            }
            if (write) {
                statuses.addAll(List.of("409", "412", "413"));
            }
            statuses.forEach(status -> operation.getResponses().addAPIResponse(status, problem(status)));
        });
    }

    /** A file as a part of a form, and files as answers: their types say nothing of what is in them. */
    private static void files(Operation operation) {
        if (operation.getRequestBody() != null) {
            MediaType form = operation.getRequestBody().getContent().getMediaType("multipart/form-data");
            if (form != null) {
                form.setSchema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .addProperty("file", binary())
                        .addRequired("file"));
            }
        }
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        if (ok == null || ok.getContent() == null) {
            return;
        }
        Map<String, MediaType> types = ok.getContent().getMediaTypes();
        if (types.keySet().stream().anyMatch(type -> !type.equals(JSON))) {
            // JSON is among them for the problems only
            ok.getContent().removeMediaType(JSON);
            types.forEach((type, media) -> {
                if (!type.equals(JSON)) {
                    media.setSchema(binary());
                }
            });
        }
    }

    private static boolean takesPrefer(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "Prefer".equals(parameter.getName()));
    }

    private static APIResponse underWay() {
        Content content = OASFactory.createContent()
                .addMediaType(
                        JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/ProgressView")));
        return OASFactory.createAPIResponse()
                .description("Under way; Location tells how far it is")
                .content(content);
    }

    private static boolean takesListParams(MethodInfo method) {
        return method.parameterTypes().stream()
                .anyMatch(type -> type.name().toString().equals(ListParams.class.getName()));
    }

    /** The answer of a list is a page of what its method declares. */
    private static void wrapPage(Operation operation) {
        operation.getParameters().forEach(OpenApiDocument::typeListParameter);
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        if (ok == null || ok.getContent() == null) {
            return;
        }
        ok.getContent().getMediaTypes().values().forEach(media -> {
            Schema row = media.getSchema();
            media.setSchema(OASFactory.createSchema()
                    .addType(Schema.SchemaType.OBJECT)
                    .addProperty(
                            "items",
                            OASFactory.createSchema()
                                    .addType(Schema.SchemaType.ARRAY)
                                    .items(row))
                    .addProperty("next", text().description("Address of the next page; missing on the last"))
                    .addProperty(
                            "total",
                            OASFactory.createSchema()
                                    .addType(Schema.SchemaType.INTEGER)
                                    .description("Number of rows in all, with count=true"))
                    .addRequired("items"));
        });
    }

    private static void typeListParameter(Parameter parameter) {
        if ("limit".equals(parameter.getName())) {
            parameter.setSchema(OASFactory.createSchema()
                    .addType(Schema.SchemaType.INTEGER)
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT))
                    .defaultValue(PageRequest.DEFAULT_LIMIT));
        } else if ("count".equals(parameter.getName())) {
            parameter.setSchema(
                    OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN).defaultValue(false));
        }
    }

    private static APIResponse problem(String status) {
        Content content = OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
        return OASFactory.createAPIResponse().description(PROBLEMS.get(status)).content(content);
    }

    private static Schema problemSchema() {
        Schema violation = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("field", text())
                .addProperty("message", text())
                .addProperty("rejectedValue", text());
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Why a request was refused (RFC 9457)")
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(violation));
    }

    private static Schema binary() {
        return text().format("binary");
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static void indexCodeOf(Indexer indexer, Class<?> type) throws IOException {
        Path code = Path.of(java.net.URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
        if (Files.isDirectory(code)) {
            indexTree(indexer, code);
            return;
        }
        try (JarFile jar = new JarFile(code.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".class")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        indexer.index(in);
                    }
                }
            }
        }
    }

    private static void indexTree(Indexer indexer, Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".class")) {
                    try (InputStream in = Files.newInputStream(file)) {
                        indexer.index(in);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
