package org.zhutong.contract.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.zhutong.shared.model.BusinessException;

/** Looks at the picture of a signature: whether it is one at all, of a sensible size, and not blank. */
final class SignatureImage {
    static final int MOST_BYTES = 512 * 1024;
    private static final int MIN_WIDTH = 100;
    private static final int MIN_HEIGHT = 40;
    private static final int MAX_WIDTH = 2000;
    private static final int MAX_HEIGHT = 1200;
    /** Fewer dark pixels, or over a smaller area, are a slip of the finger. */
    private static final int LEAST_INK = 80;

    private static final int LEAST_EXTENT = 20;
    private static final int OPAQUE = 64;
    private static final int DARK = 160;
    private static final String FIELD = "image";

    private SignatureImage() {}

    /** @throws BusinessException INVALID, naming the rule */
    static byte[] decode(String base64) {
        byte[] png;
        try {
            png = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw BusinessException.invalidField(FIELD, "contract.draw.not-png");
        }
        if (png.length > MOST_BYTES) {
            throw BusinessException.invalidField(FIELD, "contract.draw.too-large", MOST_BYTES / 1024);
        }
        requireInk(read(png));
        return png;
    }

    /** The size is asked for first: a small file may say it has billions of pixels. */
    private static BufferedImage read(byte[] png) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width < MIN_WIDTH || height < MIN_HEIGHT || width > MAX_WIDTH || height > MAX_HEIGHT) {
                throw BusinessException.invalidField(
                        FIELD,
                        "contract.draw.size",
                        width + " × " + height,
                        MIN_WIDTH + " × " + MIN_HEIGHT,
                        MAX_WIDTH + " × " + MAX_HEIGHT);
            }
            return reader.read(0);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw BusinessException.invalidField(FIELD, "contract.draw.not-png");
        } finally {
            reader.dispose();
        }
    }

    private static void requireInk(BufferedImage image) {
        int ink = 0;
        int left = Integer.MAX_VALUE;
        int right = -1;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (isInk(image.getRGB(x, y))) {
                    ink++;
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        if (ink < LEAST_INK || right - left < LEAST_EXTENT) {
            throw BusinessException.invalidField(FIELD, "contract.draw.blank");
        }
        if (ink > image.getWidth() * image.getHeight() / 2) {
            throw BusinessException.invalidField(FIELD, "contract.draw.blot");
        }
    }

    private static boolean isInk(int argb) {
        int bright = (argb >> 16 & 0xFF) * 3 + (argb >> 8 & 0xFF) * 6 + (argb & 0xFF);
        return (argb >>> 24) > OPAQUE && bright / 10 < DARK;
    }
}
