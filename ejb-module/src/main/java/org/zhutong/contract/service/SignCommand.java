package org.zhutong.contract.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That both sides signed.
 *
 * @param signedOn the day by which both had
 * @param ourSigner who signed for us, {@code theirSigner} for the customer
 * @param fileName of the signed copy
 * @param fileHash SHA-256 of the signed copy, 64 hexadecimal digits
 */
public record SignCommand(
        @NotNull LocalDate signedOn,
        @NotBlank @Size(max = 100) String ourSigner,
        @NotBlank @Size(max = 100) String theirSigner,
        @Nullable @Size(max = 255) String fileName,

        @NotNull @Pattern(regexp = "[0-9a-fA-F]{64}") String fileHash) {}
