package org.zhutong.test.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/** A project registered from its opportunity, which the other branch holds already: told, decided on a phone, granted. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class RegistrationPagesIT {
    private static final Api EAST = Api.as("east.sales");
    private static final Api SOUTH = Api.as("south.sales");

    /** The other branch's, with the manufacturer already. */
    private static String held(String project, String brand) {
        Map<String, Object> command = new HashMap<>();
        command.put("customerId", Fixtures.customer("SOUTH", "0").path("id").asLong());
        command.put("projectName", project + "一期");
        command.put("region", "浙江省杭州市");
        command.put("address", "滨江区江南大道100号");
        command.put("brand", brand);
        command.put("amount", 860000);
        String id = SOUTH.post("/project-registrations", command)
                .expect(201)
                .json()
                .path("id")
                .asText();
        SOUTH.post("/project-registrations/" + id + "/submit", null).expect(200);
        return id;
    }

    private static String status(Api who, String id) {
        return who.get("/project-registrations/" + id)
                .expect(200)
                .json()
                .path("status")
                .asText();
    }

    @Test
    void theSecondIsToldAManagerDecidesAndTheManufacturerGrants() {
        String brand = Fixtures.unique("马可波罗");
        String project = Fixtures.unique("翡翠滨江");
        String held = held(project, brand);
        String lead = EAST.post(
                        "/opportunities",
                        Map.of(
                                "customerId",
                                Fixtures.customer("EAST", "0").path("id").asLong(),
                                "name",
                                project,
                                "projectName",
                                project + "（一期）",
                                "amount",
                                860000,
                                "expectedClose",
                                "2027-03-01"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        String id;
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            Page page = visit.page();
            visit.open("/crm/registration?opportunity=" + lead);
            page.fill("[id='form:brand']", brand);
            page.fill("[id='form:region']", "杭州");
            visit.await("[id='form:collisions'] td");
            assertFalse(page.innerText("[id='form:collisions']").contains(project), "the other branch's data");
            page.fill("[id='form:demand']", "抛光砖 12,000 m²");
            visit.settled();
            visit.inspect("registration-typed");
            page.click("[id='form:save']");
            page.waitForURL("**/crm/registration?id=*");
            id = page.url().replaceAll(".*id=", "");
            page.click("[id='form:submit']");
            visit.await(".zt-doc-header .zt-state.zt-amber");
            assertEquals("COLLIDING", status(EAST, id));
            visit.inspect("registration-colliding");
            visit.open("/crm/opportunity?id=" + lead);
            assertTrue(page.isVisible("a[href$='/crm/registration?id=" + id + "']"));
        }
        try (Visit visit = Visit.as("east.manager", Visit.Screen.PHONE)) {
            Page page = visit.page();
            page.click("a[href$='/crm/registration?id=" + id + "']");
            visit.await("[id='form:decide']");
            page.click("[id='form:decision']");
            page.click("[id='form:decision_panel'] li >> text=转给本报备");
            page.fill("[id='form:why']", "东区已与业主签意向书");
            visit.inspect("registration-deciding");
            page.click("[id='form:decide']");
            visit.await(".zt-doc-header .zt-state.zt-blue");
            assertEquals("WITHDRAWN", status(SOUTH, held));
            page.fill("[id='form:registrationNo']", "MKBL-2026-17");
            page.fill("[id='form:exclusiveUntil']", LocalDate.now().plusDays(90).toString());
            visit.inspect("registration-answer");
            page.click("[id='form:grant']");
            visit.await(".zt-doc-header .zt-state.zt-green");
            visit.inspect("registration-granted");
            assertEquals("GRANTED", status(EAST, id));
            visit.open("/crm/registrations?q=" + project);
            visit.byText(brand).waitFor();
            visit.inspect("registrations");
        }
    }
}
