package org.zhutong.sales.model;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over a document's content, field by field, each with its length in front so that no two contents run together. */
public final class ContentHash {
    private final MessageDigest digest;

    public ContentHash() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public ContentHash add(@Nullable Object value) {
        byte[] bytes = text(value).getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        // 1.50 read back from another database as 1.5 is the same content
        return value instanceof BigDecimal number
                ? (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                : value.toString();
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
