package dev.hagukumi.console.frame;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Every operation says who may call it, how it refuses, and bears a name of its own that stays; what says so itself is kept. */
class DescribeRefusals implements OpenApiCustomizer {
    private static final String SIGN_ON = "basic";
    private static final String KEY = "key";
    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_JSON = "application/problem+json";

    /** Who may call. */
    static Components components() {
        return new Components()
                .addSecuritySchemes(SIGN_ON, basic("User and password of somebody who may sign on."))
                .addSecuritySchemes(KEY, basic("The browser key or the server key as user name, and no password."));
    }

    private static SecurityScheme basic(String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("basic")
                .description(description);
    }

    private static Schema<?> shape() {
        return new ObjectSchema()
                .description("Why a request was refused (RFC 9457); some refusals say more.")
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"));
    }

    @Override
    public void customise(OpenAPI api) {
        // Here: shapes that no operation named before would be taken out.
        api.getComponents().addSchemas(PROBLEM, shape());
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        operation.setOperationId(name(path, method));
        if (operation.getResponses() == null) operation.setResponses(new ApiResponses());
        var answers = operation.getResponses();
        if (!path.startsWith("/api/")) {
            operation.setSecurity(
                    path.startsWith("/v1/") ? List.of(new SecurityRequirement().addList(KEY)) : List.of());
            refusal(answers, "400", "The request does not fit; the answer says why.");
        } else {
            operation.setSecurity(List.of(new SecurityRequirement().addList(SIGN_ON)));
            refusal(answers, "400", "A parameter or the body does not fit; the answer names it.");
            refusal(answers, "401", "Nobody is signed on.");
            refusal(answers, "403", "The user is in no group that needs this.");
            if (path.contains("{")) refusal(answers, "404", "There is none of that name or number.");
            if (path.contains("{") && method != HttpMethod.GET)
                refusal(answers, "409", "A rule of the house does not allow it now; the answer says which.");
        }
        answers.forEach((status, answer) -> {
            if (status.startsWith("4")) tellsAProblem(answer);
        });
    }

    private static void refusal(ApiResponses answers, String status, String meaning) {
        if (!answers.containsKey(status)) answers.addApiResponse(status, new ApiResponse().description(meaning));
    }

    private static void tellsAProblem(ApiResponse refusal) {
        if (refusal.getContent() != null && refusal.getContent().containsKey(PROBLEM_JSON)) return;
        var shape = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        refusal.setContent(new Content().addMediaType(PROBLEM_JSON, new MediaType().schema(shape)));
    }

    /** {@code GET /api/leads/{id}/awards} is {@code getLeadsIdAwards}: methods may be renamed without clients noticing. */
    private static String name(String path, HttpMethod method) {
        return Arrays.stream(path.replaceFirst("^/api/", "/").split("[^A-Za-z0-9]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining("", method.name().toLowerCase(Locale.ROOT), ""));
    }
}
