package org.zhutong.contract.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That both sides signed. The signed copy is sent along, or named by {@code attachmentId}; with {@code fileHash} alone only the
 * checksum of a copy kept elsewhere is recorded; with none of them both signed on the screen, and the copy is the print with their
 * signatures.
 *
 * @param signedOn the day by which both had
 * @param ourSigner who signed for us, {@code theirSigner} for the customer
 * @param fileName of a signed copy kept elsewhere
 * @param fileHash SHA-256 of the signed copy, 64 hexadecimal digits; of one kept here it may be left out, and must be right if not
 * @param attachmentId of a file of this version that is the signed copy; it cannot be removed any more
 */
public record SignCommand(
        @NotNull LocalDate signedOn,
        @NotBlank @Size(max = 100) String ourSigner,
        @NotBlank @Size(max = 100) String theirSigner,
        @Nullable @Size(max = 255) String fileName,
        @Nullable @Pattern(regexp = "[0-9a-fA-F]{64}") String fileHash,
        @Nullable Long attachmentId) {}
