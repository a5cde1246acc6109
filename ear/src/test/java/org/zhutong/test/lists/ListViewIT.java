package org.zhutong.test.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.Shell;

/** Views and columns that people save for themselves, and views they share. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class ListViewIT {
    private static final String LIST = "/crm/customers";

    private final List<String> saved = new ArrayList<>();

    @AfterEach
    void tidyUp() {
        for (String one : saved) {
            String[] userAndId = one.split(" ");
            act(userAndId[0], "do", "delete", "id", userAndId[1]);
        }
        for (String user : List.of("east.sales", "east.manager", "south.sales", "admin")) {
            act(user, "do", "columns");
        }
    }

    @Test
    void aViewIsItsOwnersAlone() {
        String name = Fixtures.unique("视图");
        String id = save("east.sales", name, "?level=A&sort=-name", false);
        assertTrue(page("east.sales").contains(name));
        assertFalse(page("east.sales2").contains(name), "not a colleague's");
        assertFalse(page("admin").contains(name), "not even an administrator's");
        for (String other : List.of("east.sales2", "admin")) {
            assertEquals(
                    404,
                    act(other, "do", "rename", "id", id, "name", "mine now").statusCode());
            assertEquals(404, act(other, "do", "delete", "id", id).statusCode());
            assertEquals(404, act(other, "do", "show", "id", id).statusCode());
            assertEquals(
                    404, act(other, "do", "first", "id", id, "first", "true").statusCode());
        }
    }

    @Test
    void aSharedViewIsSeenInItsBranchOnly() {
        String name = Fixtures.unique("共享");
        String id = save("east.manager", name, "?level=B", true);
        assertTrue(page("east.sales").contains(name));
        assertFalse(page("south.sales").contains(name));
        assertEquals(
                403,
                act("east.sales", "do", "rename", "id", id, "name", "mine now").statusCode(),
                "seen, but not theirs to change");
        assertEquals(
                200,
                act("east.manager", "do", "rename", "id", id, "name", name, "shared", "false")
                        .statusCode());
        assertFalse(page("east.sales").contains(name), "taken back");
    }

    @Test
    void aViewOfTheWholeCompanyIsSeenByAll() {
        String name = Fixtures.unique("公司");
        save("admin", name, "?active=false", true);
        assertTrue(page("south.sales").contains(name));
        assertTrue(page("east.sales").contains(name));
    }

    @Test
    void sharingNeedsThePermission() {
        HttpResponse<byte[]> answer = act("east.sales", "do", "save", "name", Fixtures.unique("x"), "shared", "true");
        assertEquals(403, answer.statusCode());
        assertEquals("shared", json(answer).path("field").asText());
    }

    @Test
    void aNameIsTakenHoweverItIsCapitalised() {
        String name = Fixtures.unique("Late");
        save("east.sales", name, "", false);
        HttpResponse<byte[]> answer = act("east.sales", "do", "save", "name", name.toLowerCase(java.util.Locale.ROOT));
        assertEquals(400, answer.statusCode());
        assertTrue(json(answer).path("message").asText().contains("already have a view"), () -> Shell.text(answer));
        assertEquals("name", json(answer).path("field").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "two\nlines",
                "bell\u0007",
                "0123456789012345678901234567890123456789012345678901234567890"
            })
    void aNameThatCannotBeReadIsRefused(String name) {
        HttpResponse<byte[]> answer = act("east.sales", "do", "save", "name", name);
        assertEquals(400, answer.statusCode(), () -> Shell.text(answer));
        assertEquals("name", json(answer).path("field").asText());
    }

    @Test
    void aViewThatItsListWouldRefuseIsNotSaved() {
        assertEquals(
                400,
                act("east.sales", "do", "save", "name", Fixtures.unique("x"), "query", "?nosuch=1")
                        .statusCode());
        assertEquals(
                404,
                Shell.as("east.sales")
                        .post("/ui/list-views", "list", "/no/list", "do", "save", "name", "x")
                        .statusCode());
        assertEquals(
                403,
                Shell.as("storekeeper")
                        .post("/ui/list-views", "list", LIST, "do", "save", "name", "x")
                        .statusCode(),
                "of a list they may not read");
    }

    @Test
    void aListOpensWithTheViewOneWants() {
        String code = Fixtures.customer("EAST", "10").path("code").asText();
        Fixtures.customer("EAST", "10");
        String id = save("east.sales", Fixtures.unique("首选"), "?code=" + code, false);
        act("east.sales", "do", "first", "id", id, "first", "true");
        assertEquals(2, Shell.as("east.sales").export(LIST + ".xlsx").size(), "the head and one customer");
        assertTrue(Shell.as("east.sales").export(LIST + ".xlsx?view=0").size() > 2, "and all of them when asked");
        assertTrue(page("east.sales").contains("/crm/customers?view=0"), "there is a way to all of them");
        act("east.sales", "do", "first", "id", id, "first", "false");
        assertTrue(Shell.as("east.sales").export(LIST + ".xlsx").size() > 2);
    }

    @Test
    void columnsAreRememberedForThePersonAndTheRowKeepsItsName() {
        act("south.sales", "do", "columns", "column", "phone", "column", "nosuch");
        String page = page("south.sales");
        String head = page.substring(page.indexOf("<thead"), page.indexOf("</thead>"));
        assertTrue(head.contains("Phone"), head);
        assertFalse(head.contains("Level"), head);
        assertEquals(
                List.of("Name", "Phone"),
                Shell.as("south.sales").export(LIST + ".xlsx").get(0).stream()
                        .map(cell -> cell.getText())
                        .toList());
        assertTrue(Shell.as("east.sales").export(LIST + ".xlsx").get(0).getCellCount() > 5, "nobody else's");
    }

    @Test
    void savingAViewIsAudited() {
        String name = Fixtures.unique("审计");
        String id = save("east.sales", name, "", false);
        JsonNode entries = Api.as("auditor")
                .get("/audit?entityType=SavedView&entityId=" + id)
                .expect(200)
                .json()
                .path("items");
        assertEquals(1, entries.size());
        assertEquals("east.sales", entries.get(0).path("actor").asText());
    }

    private String save(String user, String name, String query, boolean shared) {
        HttpResponse<byte[]> answer =
                act(user, "do", "save", "name", name, "query", query, "shared", Boolean.toString(shared));
        assertEquals(200, answer.statusCode(), () -> Shell.text(answer));
        String url = json(answer).path("url").asText();
        String id = url.replaceFirst(".*[?&]view=(\\d+).*", "$1");
        saved.add(user + " " + id);
        return id;
    }

    private static HttpResponse<byte[]> act(String user, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "list";
        all[1] = LIST;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return Shell.as(user).post("/ui/list-views", all);
    }

    private static String page(String user) {
        HttpResponse<byte[]> answer = Shell.as(user).get(LIST);
        assertEquals(200, answer.statusCode(), () -> Shell.text(answer));
        return Shell.text(answer);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return Api.JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(Shell.text(answer), e);
        }
    }
}
