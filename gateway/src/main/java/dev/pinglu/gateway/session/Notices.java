package dev.pinglu.gateway.session;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Small pages for people whom no other page can be shown; each speaks Chinese and English. */
@Singleton
public class Notices {
    /**
     * When a page that waits for the provider or a service asks again. A whole office may wait behind one address: so seldom that it does
     * not use up what an address may ask.
     */
    public static final long RETRY_AFTER_SECONDS = 15;

    private final Template template;

    Notices(@Location("session/notice.html") Template template) {
        this.template = template;
    }

    /** What is to be told. */
    public enum Notice {
        PROVIDER_UNREACHABLE(
                503,
                "暂时无法登录",
                "统一身份认证服务没有响应。本页会自动重试，恢复后即可登录，无需手动刷新；已登录的用户不受影响。",
                "Logging in is not possible at present",
                "The identity service does not answer. This page tries again by itself; whoever is logged in is not"
                        + " affected."),
        SERVICE_AWAY(
                502,
                "这一部分暂时无法使用",
                "负责此页的服务没有响应，已提交的内容不会丢失。本页会自动重试，恢复后即可继续；其他部分不受影响。",
                "This part is not available at present",
                "The service behind this page does not answer; nothing that was saved is lost. This page tries again by itself;"
                        + " other parts are not affected."),
        TOO_MANY_REQUESTS(
                429,
                "访问过于频繁",
                "来自本网络地址的访问较多，请稍候。本页会自动重试，无需手动刷新；已登录的用户不受影响。",
                "Too many requests",
                "Too much was asked from your network address. This page tries again by itself; whoever is logged in is not"
                        + " affected."),
        LOGIN_FAILED(
                401,
                "登录没有完成",
                "登录可能超时或已被取消，请重新登录。",
                "Logging in was not completed",
                "It took too long or was broken off. Please log in again."),
        SIGNED_OUT(
                200,
                "您已退出登录",
                "在公用电脑上，请同时关闭浏览器。",
                "You are signed out",
                "On a shared computer, close the browser as well."),
        REFUSED(
                403,
                "您没有查看此页的权限",
                "如工作需要，请联系本单位的系统管理员。",
                "You may not see this page",
                "If you need it for your work, ask your administrator.");

        private final int status;
        private final String title;
        private final String text;
        private final String english;
        private final String englishText;

        Notice(int status, String title, String text, String english, String englishText) {
            this.status = status;
            this.title = title;
            this.text = text;
            this.english = english;
            this.englishText = englishText;
        }
    }

    /** Answers a request with a notice. */
    Uni<Boolean> show(RoutingContext context, Notice notice) {
        if (notice == Notice.PROVIDER_UNREACHABLE) {
            showAndTryAgain(context, notice, RETRY_AFTER_SECONDS);
        } else {
            send(context.response(), notice, page(notice));
        }
        return Uni.createFrom().item(true);
    }

    /** Answers a request with a notice that asks for the same page again. */
    public void showAndTryAgain(RoutingContext context, Notice notice, long afterSeconds) {
        showAndTryAgain(context.response(), notice, afterSeconds);
    }

    /** Answers with a notice that asks for the same page again. */
    public void showAndTryAgain(HttpServerResponse response, Notice notice, long afterSeconds) {
        var after = Long.toString(afterSeconds);
        response.putHeader("Retry-After", after);
        send(response, notice, page(notice, after));
    }

    private static void send(HttpServerResponse response, Notice notice, String page) {
        response.setStatusCode(notice.status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(page);
    }

    String page(Notice notice) {
        return page(notice, "");
    }

    private String page(Notice notice, String again) {
        return template.data("title", notice.title)
                .data("text", notice.text)
                .data("english", notice.english)
                .data("englishText", notice.englishText)
                .data("again", again)
                .data("login", notice == Notice.SIGNED_OUT || notice == Notice.LOGIN_FAILED)
                .data("logout", notice == Notice.REFUSED)
                .render();
    }
}
