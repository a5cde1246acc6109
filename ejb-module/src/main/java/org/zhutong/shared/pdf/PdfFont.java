package org.zhutong.shared.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One weight of the document font in one file: measures and breaks text, and never meets a character it does not have. */
final class PdfFont {
    private static final String FOLDER = "/fonts/ttf/NotoSansSC/";
    private static final float PER_EM = 1000f;
    private static final String NO_BREAK_BEFORE = "，。；：、！？）】》”’%,.;:!?)]}";

    private final PDType0Font font;
    private final CmapLookup characters;

    private PdfFont(PDType0Font font, CmapLookup characters) {
        this.font = font;
        this.characters = characters;
    }

    static PdfFont regular(PDDocument document) throws IOException {
        return load(document, "NotoSansSC-Regular.ttf");
    }

    static PdfFont bold(PDDocument document) throws IOException {
        return load(document, "NotoSansSC-Bold.ttf");
    }

    private static PdfFont load(PDDocument document, String file) throws IOException {
        try (InputStream in = PdfFont.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the font " + file + " is not in the application");
            }
            TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
            return new PdfFont(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        }
    }

    PDType0Font type() {
        return font;
    }

    /** The text in one line, with a box for what the font does not have: an emoji must not fail a quotation. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(code -> {
            if (Character.isWhitespace(code) || Character.isISOControl(code)) {
                printable.append(' ');
            } else if (Character.getType(code) != Character.FORMAT) {
                printable.appendCodePoint(characters.getGlyphId(code) == 0 ? '□' : code);
            }
        });
        return printable.toString();
    }

    float width(String printable, float size) {
        try {
            return font.getStringWidth(printable) * size / PER_EM;
        } catch (IOException e) {
            throw new IllegalStateException("a loaded font cannot be read", e);
        }
    }

    /** The text in lines no wider than this; broken at spaces, and anywhere between Chinese characters. */
    List<String> lines(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R", -1)) {
            wrap(printable(paragraph), size, width, lines);
        }
        return lines;
    }

    private void wrap(String text, float size, float width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        int lastBreak = 0;
        for (int code : text.codePoints().toArray()) {
            boolean mayBreak = line.length() > 0 && breaks(line.codePointBefore(line.length()), code);
            if (mayBreak) {
                lastBreak = line.length();
            }
            line.appendCodePoint(code);
            if (width(line.toString(), size) > width && line.length() > Character.charCount(code)) {
                int at = lastBreak > 0 ? lastBreak : line.length() - Character.charCount(code);
                lines.add(line.substring(0, at).stripTrailing());
                line.delete(0, at);
                lastBreak = 0;
            }
        }
        lines.add(line.toString());
    }

    private static boolean breaks(int before, int after) {
        if (NO_BREAK_BEFORE.indexOf(after) >= 0) {
            return false;
        }
        return before == ' ' || Character.isIdeographic(before) || Character.isIdeographic(after);
    }
}
