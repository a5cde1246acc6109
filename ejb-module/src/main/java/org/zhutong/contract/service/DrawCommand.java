package org.zhutong.contract.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.SignatureMethod;
import org.zhutong.contract.model.SigningSide;

/**
 * A signature as it was drawn.
 *
 * @param side whose
 * @param signer the name of who signed
 * @param method DRAWN when left out
 * @param image a PNG in Base64: 100 × 40 to 2000 × 1200 pixels, at most 512 KiB, with something drawn on it
 */
public record DrawCommand(
        @NotNull SigningSide side,
        @NotBlank @Size(max = 100) String signer,
        @Nullable SignatureMethod method,
        @NotBlank @Size(max = 700_000) String image) {}
