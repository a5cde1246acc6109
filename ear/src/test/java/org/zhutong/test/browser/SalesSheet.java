package org.zhutong.test.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of a quotation or an order as a person fills it: its lines by keyboard, its actions with their questions. */
final class SalesSheet {
    private static final Pattern ID = Pattern.compile("[?&]id=(\\d+)");
    private static final int MOST_TABS = 60;

    private final Visit visit;
    private final Page page;

    SalesSheet(Visit visit) {
        this.visit = visit;
        this.page = visit.page();
    }

    Locator cell(String field, int row) {
        return page.locator("#lines [data-field=" + field + "]").nth(row);
    }

    /** Types a line by keyboard alone, without a pause in a word: the focus is in its product already. */
    void typeLine(String sku, String quantity) {
        page.keyboard().insertText(sku);
        page.locator("#zt-suggest [role=option]").first().waitFor();
        page.keyboard().press("Tab");
        page.keyboard().insertText(quantity);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
    }

    void startLine(int row) {
        cell("product", row).click();
    }

    /** Walks on with Tab until this has the focus. */
    void tabTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " is not reached by Tab");
    }

    /** What a spreadsheet puts on the clipboard, put into a cell. */
    void paste(Locator cell, String text) {
        cell.focus();
        cell.evaluate(
                "(input, text) => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
                text);
    }

    /** Waits until the server has said what every line comes to. */
    void computed() {
        page.waitForSelector("#totals:not(.zt-pending)");
        visit.settled();
    }

    /** Saves something new and waits for its own page. @return its id */
    String saveNew() {
        page.keyboard().press("Control+s");
        page.waitForURL(url -> ID.matcher(url).find());
        visit.settled();
        return id();
    }

    void save() {
        page.keyboard().press("Control+s");
    }

    String id() {
        Matcher matcher = ID.matcher(page.url());
        if (!matcher.find()) {
            throw new AssertionError("no id in " + page.url());
        }
        return matcher.group(1);
    }

    /** Presses a button, or an entry of the menu, that is done at once. */
    void press(String action) {
        // the buttons are there before the script that listens to them
        page.waitForSelector("#sales[data-ready]");
        Locator button = page.locator("[data-action=" + action + "]");
        if (!button.isVisible()) {
            page.click(".zt-more summary");
        }
        button.click();
    }

    /** Presses it and answers its question. @param reason null: none is given */
    void press(String action, String reason) {
        press(action);
        page.waitForSelector("dialog.zt-dialog[open]");
        if (reason != null) {
            page.fill("#zt-ask-remark", reason);
        }
        page.click("dialog.zt-dialog button[type=submit]");
    }

    /** Calls of the REST operations while something is done. */
    List<String> callsDuring(Runnable work) {
        List<String> calls = new ArrayList<>();
        Consumer<Request> listener = request -> {
            if (request.url().contains("/api/v1/")) {
                calls.add(request.method() + " " + request.url());
            }
        };
        page.onRequest(listener);
        try {
            work.run();
        } finally {
            page.offRequest(listener);
        }
        return calls;
    }
}
