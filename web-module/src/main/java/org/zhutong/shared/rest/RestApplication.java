package org.zhutong.shared.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API; its resources and providers are found by scanning. */
@ApplicationPath(RestApplication.BASE)
public class RestApplication extends Application {
    public static final String BASE = "/api/v1";
}
