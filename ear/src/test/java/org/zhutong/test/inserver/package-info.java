/**
 * Tests that run inside the server, in the application itself: everything below this package is added to its WAR. Use
 * {@code @Inject} and {@code @EJB} as the application does, {@link org.zhutong.test.inserver.As} to call a service as someone,
 * and {@link org.zhutong.test.inserver.SqlCount} to count statements. Classes end in {@code IT}, carry
 * {@code @ExtendWith(ArquillianExtension.class)}, and {@code @Tag("database")} when they run on every real database.
 */
package org.zhutong.test.inserver;
