package org.zhutong.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Rules that every page keeps: texts from bundles, nothing the content security policy would stop, addresses without .xhtml. */
class PagesTest {
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** Attributes whose value people read or hear. */
    private static final Set<String> READ = Set.of(
            "label",
            "title",
            "placeholder",
            "aria-label",
            "alt",
            "hint",
            "text",
            "subtitle",
            "emptyTitle",
            "emptyText",
            "header",
            "headerText",
            "message",
            "emptyMessage",
            "requiredMessage",
            "converterMessage",
            "validatorMessage",
            "backLabel",
            "amountLabel",
            "kind",
            "itemLabel",
            "summary",
            "watermark",
            "onLabel",
            "offLabel");

    /** Elements whose value attribute people read. */
    private static final Pattern SHOWS_VALUE =
            Pattern.compile("\\w+:(?:commandButton|commandLink|outputText|outputLabel|link|button|fact|badge)");

    @Test
    void noTextIsWrittenIntoAPage() throws Exception {
        Set<String> found = new TreeSet<>();
        for (Path page : Sources.files("src/main/webapp", ".xhtml")) {
            parse(page, new DefaultHandler() {
                private final Deque<String> open = new ArrayDeque<>();
                private final StringBuilder text = new StringBuilder();

                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    flush();
                    open.push(name);
                    for (int i = 0; i < attributes.getLength(); i++) {
                        String attribute = attributes.getQName(i);
                        String literal =
                                EXPRESSION.matcher(attributes.getValue(i)).replaceAll("");
                        boolean shown = attribute.equals("value")
                                && SHOWS_VALUE.matcher(name).matches();
                        boolean read = READ.contains(attribute) || shown;
                        if (HAN.matcher(attributes.getValue(i)).find()
                                || (read && WORD.matcher(literal).find())) {
                            found.add(Sources.name(page) + ": <" + name + " " + attribute + "=\"" + literal + "\">");
                        }
                    }
                }

                @Override
                public void endElement(String uri, String local, String name) {
                    flush();
                    open.pop();
                }

                @Override
                public void characters(char[] chars, int start, int length) {
                    text.append(chars, start, length);
                }

                private void flush() {
                    String all = text.toString();
                    String literal = EXPRESSION.matcher(all).replaceAll("");
                    boolean keyboard = "kbd".equals(open.peek());
                    if (HAN.matcher(all).find()
                            || !keyboard && WORD.matcher(literal).find()) {
                        found.add(Sources.name(page) + ": " + literal.strip());
                    }
                    text.setLength(0);
                }
            });
        }
        assertEquals(Set.of(), found, "texts belong into the bundles");
    }

    @Test
    void noTextIsWrittenIntoAScriptOrAClass() {
        Set<String> found = new TreeSet<>();
        for (Path script : Sources.files("src/main/webapp", ".js")) {
            if (HAN.matcher(Sources.read(script)).find()) {
                found.add(Sources.name(script));
            }
        }
        Pattern comment = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
        for (Path source : Sources.files("src/main/java", ".java")) {
            if (source.toString().contains("/web/")
                    && HAN.matcher(comment.matcher(Sources.read(source)).replaceAll(""))
                            .find()) {
                found.add(Sources.name(source));
            }
        }
        assertEquals(Set.of(), found);
    }

    @Test
    void pagesKeepToTheContentSecurityPolicy() throws Exception {
        Set<String> found = new TreeSet<>();
        for (Path page : Sources.files("src/main/webapp", ".xhtml")) {
            parse(page, new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    boolean html = !name.contains(":");
                    if (name.equals("script") && attributes.getValue("src") == null) {
                        found.add(Sources.name(page) + ": an inline script");
                    }
                    for (int i = 0; i < attributes.getLength(); i++) {
                        String attribute = attributes.getQName(i);
                        String value = attributes.getValue(i);
                        if (html && attribute.startsWith("on")) {
                            found.add(Sources.name(page) + ": <" + name + " " + attribute + ">");
                        }
                        if (value.strip().startsWith("javascript:")) {
                            found.add(Sources.name(page) + ": " + value);
                        }
                    }
                }
            });
        }
        assertEquals(Set.of(), found);
    }

    @Test
    void linksNamePagesWithoutExtension() throws Exception {
        Set<String> found = new TreeSet<>();
        for (Path page : Sources.files("src/main/webapp", ".xhtml")) {
            parse(page, new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    for (String attribute : Set.of("href", "partyHref", "back", "action", "outcome")) {
                        String value = attributes.getValue(attribute);
                        if (value != null && value.contains(".xhtml")) {
                            found.add(Sources.name(page) + ": " + value);
                        }
                    }
                }
            });
        }
        assertEquals(Set.of(), found);
    }

    private static void parse(Path page, DefaultHandler handler)
            throws ParserConfigurationException, SAXException, IOException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        SAXParser parser = factory.newSAXParser();
        parser.parse(page.toFile(), handler);
    }
}
