package org.zhutong.catalog.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.zhutong.catalog.service.PriceConsidered;
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
    public Response price(@BeanParam Asked asked) {
        return Answers.ok(prices.enquire(asked.enquiry()));
    }

    @GET
    @Path("considered")
    @Operation(
            summary =
                    "The price with every other price there is of the product, and why it was not taken; rows where there is none, too")
    @APIResponseSchema(PriceConsidered.class)
    public Response considered(@BeanParam Asked asked) {
        return Answers.ok(prices.consider(asked.enquiry()));
    }

    /** What a price is asked for. */
    public static class Asked {
        @Parameter(required = true, description = "id of the product")
        @QueryParam("product")
        private @Nullable String product;

        @Parameter(description = "id of the customer; without: what everybody pays")
        @QueryParam("customer")
        private @Nullable String customer;

        @Parameter(description = "id of the opportunity whose price book counts")
        @QueryParam("project")
        private @Nullable String project;

        @Parameter(description = "1 when left out")
        @QueryParam("quantity")
        private @Nullable String quantity;

        @Parameter(description = "unit of the quantity; the base unit when left out")
        @QueryParam("unit")
        private @Nullable String unit;

        @Parameter(description = "today when left out")
        @QueryParam("date")
        private @Nullable String date;

        @Parameter(description = "the company's when left out")
        @QueryParam("currency")
        private @Nullable String currency;

        PriceEnquiry enquiry() {
            if (product == null) {
                throw BusinessException.invalidField("product", "shared.required");
            }
            return new PriceEnquiry(
                    id("product", product),
                    customer == null ? null : Long.valueOf(id("customer", customer)),
                    project == null ? null : Long.valueOf(id("project", project)),
                    number(quantity),
                    unit,
                    date(date),
                    currency);
        }
    }

    private static long id(String field, String text) {
        try {
            return Long.parseLong(text);
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
