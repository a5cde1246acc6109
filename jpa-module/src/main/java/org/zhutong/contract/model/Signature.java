package org.zhutong.contract.model;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.SalesTerms;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/**
 * Who signed a contract, and when.
 *
 * @param signedOn the day both sides had signed
 * @param ourSigner who signed for us
 * @param theirSigner who signed for the customer
 * @param fileName of the signed copy; null without one
 * @param attachmentId of the signed copy where it is kept here; null where only its checksum was told
 * @param fileHash SHA-256 of the signed copy, in hexadecimal: whoever has the file can prove that it is the one
 */
public record Signature(
        LocalDate signedOn,
        String ourSigner,
        String theirSigner,
        @Nullable Long attachmentId,
        @Nullable String fileName,
        String fileHash) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public Signature {
        SalesTerms.plausible("signedOn", signedOn);
        ourSigner = Text.requiredLine("ourSigner", ourSigner, 100);
        theirSigner = Text.requiredLine("theirSigner", theirSigner, 100);
        fileName = Text.optional("fileName", fileName, 255);
        fileHash = fileHash.strip().toLowerCase(Locale.ROOT);
        if (!SHA_256.matcher(fileHash).matches()) {
            throw BusinessException.invalidField("fileHash", "contract.sign.hash");
        }
    }
}
