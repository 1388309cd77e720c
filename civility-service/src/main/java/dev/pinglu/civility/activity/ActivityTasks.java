package dev.pinglu.civility.activity;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.division.Division.Level;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.WorkKind;
import java.util.List;

/**
 * What is to be done about a volunteer activity: by the community in which it is held, or else by whoever keeps the ledger. As far
 * as its end the day on which it is to be held is the last one.
 */
final class ActivityTasks {
    private static final WorkKind PUBLISH = WorkKind.of("activity.publish", "发布或取消活动", "Publish or cancel it");
    private static final WorkKind RECRUIT = WorkKind.of("activity.recruit", "组织招募", "Recruit volunteers");
    private static final WorkKind HOLD = WorkKind.of("activity.hold", "按期开展活动", "Hold it");
    private static final WorkKind REPORT = WorkKind.of("activity.report", "登记活动结束和参加人数", "Report its end and who came");
    private static final WorkKind CONFIRM_HOURS =
            WorkKind.of("activity.confirm-hours", "确认服务时长", "Confirm the hours of service");
    private static final WorkKind ARCHIVE = WorkKind.of("activity.archive", "活动归档", "Archive it");

    private ActivityTasks() {}

    /** @param level of the place */
    static List<Task> of(Activity activity, Subject subject, Level level) {
        var heldOn = activity.description().heldOn;
        return switch (activity.stage()) {
            case DRAFT -> List.of(task(PUBLISH, activity, subject, level).until(heldOn));
            case PUBLISHED -> List.of(task(RECRUIT, activity, subject, level).until(heldOn));
            case RECRUITING, FULL ->
                List.of(task(HOLD, activity, subject, level).until(heldOn));
            case ONGOING -> List.of(task(REPORT, activity, subject, level));
            case ENDED -> List.of(task(CONFIRM_HOURS, activity, subject, level));
            case HOURS_CONFIRMED -> List.of(task(ARCHIVE, activity, subject, level));
            case ARCHIVED, CANCELLED -> List.of();
        };
    }

    private static Task task(WorkKind kind, Activity activity, Subject subject, Level level) {
        var task = switch (level) {
            case VILLAGE, NATURAL_VILLAGE -> Task.of(kind, subject, Roles.COMMUNITY_CLERK, Roles.CIVILITY_CLERK);
            case PROVINCE, CITY, DISTRICT, TOWNSHIP ->
                Task.of(kind, subject, Roles.CIVILITY_CLERK, Roles.COMMUNITY_CLERK);
        };
        return task.from(activity.reachedOn());
    }
}
