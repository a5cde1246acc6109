package org.zhutong.test.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is deployed: the EAR as built, with the classes of {@code org.zhutong.test.inserver} added to its WAR. */
public final class Deployments {
    private Deployments() {}

    @Deployment
    public static Archive<?> application() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "zhutong.ear")
                .importFrom(TestRun.ear().toFile())
                .as(EnterpriseArchive.class);
        WebArchive web = ear.getAsType(WebArchive.class, "web.war");
        web.addPackages(true, "org.zhutong.test.inserver");
        openTestRunner(web);
        ear.addAsModule(Testable.archiveToTest(web));
        return ear;
    }

    /** The servlet through which Arquillian runs tests in the server needs no sign-on; everything else still does. */
    private static void openTestRunner(WebArchive web) {
        String path = "WEB-INF/web.xml";
        try (InputStream in = web.get(path).getAsset().openStream()) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String opened = xml.replace("</web-app>", """
                    <security-constraint>
                      <web-resource-collection>
                        <web-resource-name>test runner</web-resource-name>
                        <url-pattern>/ArquillianServletRunnerEE9</url-pattern>
                      </web-resource-collection>
                    </security-constraint>
                    </web-app>""");
            web.add(new StringAsset(opened), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
