package org.zhutong.contract.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.zhutong.shared.model.BusinessException;

class SignatureImageTest {
    private static byte[] picture(int width, int height, Color ground, int stroke, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(ground);
        pen.fillRect(0, 0, width, height);
        if (stroke > 0) {
            pen.setColor(Color.BLACK);
            pen.setStroke(new BasicStroke(stroke));
            pen.drawLine(10, height - 10, width - 10, 10);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static void refused(String rule, byte[] content) {
        String text = Base64.getEncoder().encodeToString(content);
        assertEquals(
                rule,
                assertThrows(BusinessException.class, () -> SignatureImage.decode(text))
                        .getKey());
    }

    @Test
    void somethingDrawnIsTaken() throws IOException {
        byte[] png = picture(640, 220, Color.WHITE, 4, "png");
        assertArrayEquals(png, SignatureImage.decode(Base64.getEncoder().encodeToString(png)));
    }

    @Test
    void whatIsNoSignatureIsRefusedByRule() throws IOException {
        refused("contract.draw.blank", picture(640, 220, Color.WHITE, 0, "png"));
        refused("contract.draw.blot", picture(640, 220, Color.BLACK, 0, "png"));
        refused("contract.draw.size", picture(60, 30, Color.WHITE, 4, "png"));
        refused("contract.draw.size", picture(2400, 220, Color.WHITE, 4, "png"));
        refused("contract.draw.not-png", picture(640, 220, Color.WHITE, 4, "jpg"));
        refused("contract.draw.not-png", new byte[0]);
        byte[] png = picture(640, 220, Color.WHITE, 4, "png");
        refused("contract.draw.not-png", Arrays.copyOf(png, 40));
        refused("contract.draw.too-large", new byte[SignatureImage.MOST_BYTES + 1]);
        assertThrows(BusinessException.class, () -> SignatureImage.decode("not Base64!"));
    }
}
