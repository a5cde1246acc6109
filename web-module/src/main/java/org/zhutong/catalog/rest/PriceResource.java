package org.zhutong.catalog.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.PriceAnswer;
import org.zhutong.catalog.service.PriceEnquiry;
import org.zhutong.catalog.service.PriceEnquiryService;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.RestApi;

/** What something costs somebody, and why. */
@Path("/prices")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "prices")
public class PriceResource {
    @Inject
    private PriceEnquiryService prices;

    @GET
    @Operation(summary = "The net price of one base unit, and the rule that gave it")
    @APIResponseSchema(PriceAnswer.class)
    public Response price(
            @Parameter(required = true, description = "id of the product") @QueryParam("product") @Nullable
                    String product,
            @Parameter(description = "id of the customer; without: what everybody pays")
                    @QueryParam("customer")
                    @Nullable
                    String customer,
            @Parameter(description = "id of the project; no price depends on it at present")
                    @QueryParam("project")
                    @Nullable
                    String project,
            @Parameter(description = "1 when left out") @QueryParam("quantity") @Nullable String quantity,
            @Parameter(description = "unit of the quantity; the base unit when left out") @QueryParam("unit") @Nullable
                    String unit,
            @Parameter(description = "today when left out") @QueryParam("date") @Nullable String date,
            @Parameter(description = "the company's when left out") @QueryParam("currency") @Nullable String currency) {
        if (product == null) {
            throw BusinessException.invalidField("product", "shared.required");
        }
        id("project", project);
        return Answers.ok(prices.enquire(new PriceEnquiry(
                id("product", product),
                customer == null ? null : Long.valueOf(id("customer", customer)),
                number(quantity),
                unit,
                date(date),
                currency)));
    }

    private static long id(String field, @Nullable String text) {
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw BusinessException.invalidField(field, "shared.wrong-type", "@shared.type.integer");
        }
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        try {
            // longer ones cannot be a quantity, and parsing them takes time
            return text == null ? null : new BigDecimal(text.length() > 40 ? "" : text);
        } catch (NumberFormatException e) {
            throw BusinessException.invalidField("quantity", "shared.wrong-type", "@shared.type.number");
        }
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw BusinessException.invalidField("date", "shared.wrong-type", "@shared.type.date");
        }
    }
}
