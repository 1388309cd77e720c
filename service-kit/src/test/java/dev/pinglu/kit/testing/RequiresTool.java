package dev.pinglu.kit.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test needs a program beyond the JDK and Maven. Where it is absent the test is left out and the end of the build says so; a build called with {@code
 * -Dpinglu.require=browser,curl,kcat,npm,kubectl} fails instead.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ToolCondition.class)
public @interface RequiresTool {

    /** {@code browser}, {@code curl}, {@code kcat}, {@code npm} or {@code kubectl}. */
    String value();
}
