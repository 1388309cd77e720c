package dev.pinglu.gateway.webhook;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs before whatever begins a transaction, and before the request is validated. */
@AddressFirst
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class AddressFirstInterceptor {
    private final NamedAddress address;

    AddressFirstInterceptor(NamedAddress address) {
        this.address = address;
    }

    @AroundInvoke
    Object lookUp(InvocationContext invocation) throws Exception {
        for (var parameter : invocation.getParameters()) {
            if (parameter instanceof DescribeWebhook request && request.url() != null) {
                address.lookUp(request.url());
            }
        }
        return invocation.proceed();
    }
}
