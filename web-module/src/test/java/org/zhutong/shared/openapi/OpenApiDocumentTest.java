package org.zhutong.shared.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description of the REST API as other programs read it. */
class OpenApiDocumentTest {
    private static SwaggerParseResult parsed() throws IOException {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return new OpenAPIV3Parser()
                .readContents(Files.readString(Path.of("target/classes/openapi.json")), null, options);
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    @Test
    void aValidatorHasNothingToSay() throws IOException {
        SwaggerParseResult result = parsed();
        assertEquals(List.of(), result.getMessages());
        assertNotNull(result.getOpenAPI());
    }

    @Test
    void everyAnswerSaysWhatIsInIt() throws IOException {
        List<String> silent = operations(parsed().getOpenAPI())
                .flatMap(operation -> operation.getResponses().entrySet().stream()
                        .filter(answer -> !answer.getKey().equals("204"))
                        .filter(answer -> answer.getValue().getContent() == null
                                || answer.getValue().getContent().values().stream()
                                        .anyMatch(media -> media.getSchema() == null
                                                || Set.of()
                                                        .equals(media.getSchema()
                                                                .getTypes())
                                                || (media.getSchema().get$ref() == null
                                                        && media.getSchema().getTypes() == null)))
                        .map(answer -> operation.getOperationId() + " " + answer.getKey()))
                .toList();
        assertEquals(List.of(), silent);
    }
}
