package dev.pinglu.gateway.session;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Small pages for people whom no other page can be shown; each speaks Chinese and English. */
@Singleton
class Notices {
    static final String RETRY_AFTER_SECONDS = "5";

    private final Template template;

    Notices(@Location("session/notice.html") Template template) {
        this.template = template;
    }

    /** What is to be told. */
    enum Notice {
        PROVIDER_UNREACHABLE(
                503,
                "暂时无法登录",
                "统一身份认证服务没有响应。本页每隔几秒自动重试，恢复后即可登录，无需手动刷新；已登录的用户不受影响。",
                "Logging in is not possible at present",
                "The identity service does not answer. This page tries again every few seconds; whoever is logged in is not"
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
        var response = context.response()
                .setStatusCode(notice.status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store");
        if (notice == Notice.PROVIDER_UNREACHABLE) {
            response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        response.end(page(notice));
        return Uni.createFrom().item(true);
    }

    String page(Notice notice) {
        return template.data("title", notice.title)
                .data("text", notice.text)
                .data("english", notice.english)
                .data("englishText", notice.englishText)
                .data("again", notice == Notice.PROVIDER_UNREACHABLE ? RETRY_AFTER_SECONDS : "")
                .data("login", notice == Notice.SIGNED_OUT || notice == Notice.LOGIN_FAILED)
                .data("logout", notice == Notice.REFUSED)
                .render();
    }
}
