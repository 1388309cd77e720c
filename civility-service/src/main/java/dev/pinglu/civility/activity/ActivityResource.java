package dev.pinglu.civility.activity;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.history.HistoryEntry;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.Replies;
import dev.pinglu.kit.web.Target;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger of volunteer activities over HTTP. */
@Path(ActivityResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Volunteer activities",
        description = "志愿服务活动：从发布到记录时长 · Volunteer activities, from the draft to the hours that were given")
@RolesAllowed({
    Roles.LEADER,
    Roles.CIVILITY_CLERK,
    Roles.COMMUNITY_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.VOLUNTEER,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class ActivityResource {
    static final String PATH = "/api/civility/activities";

    private final ActivityService service;
    private final Activities activities;
    private final History history;

    ActivityResource(ActivityService service, Activities activities, History history) {
        this.service = service;
        this.activities = activities;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listActivities", summary = "List activities, page by page")
    public Page<ActivityResponse> list(@BeanParam ActivityQuery query) {
        return activities.page(query).map(ActivityResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getActivity", summary = "Read an activity")
    @APIResponseSchema(ActivityResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(ActivityResponse.from(activities.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CIVILITY_CLERK, Roles.COMMUNITY_CLERK})
    @Operation(operationId = "draftActivity", summary = "Draft an activity")
    @APIResponseSchema(value = ActivityResponse.class, responseCode = "201")
    public Response draft(@Valid @NotNull DescribeActivity request) {
        var activity = service.draft(request);
        return Replies.created(PATH, activity.state().id(), activity.version(), activity);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.CIVILITY_CLERK, Roles.COMMUNITY_CLERK})
    @Operation(operationId = "reviseActivity", summary = "Replace the description of an activity")
    @APIResponseSchema(ActivityResponse.class)
    public Response revise(@BeanParam Target target, @Valid @NotNull DescribeActivity request) {
        return reply(service.revise(target, request));
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @RolesAllowed({Roles.CIVILITY_CLERK, Roles.COMMUNITY_CLERK})
    @Operation(operationId = "changeStageOfActivity", summary = "Move an activity to another stage")
    @APIResponseSchema(ActivityResponse.class)
    public Response changeStage(@BeanParam Target target, @Valid @NotNull ChangeActivityStage request) {
        return reply(service.changeStage(target, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.CIVILITY_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfActivity", summary = "Every change of an activity, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(Activity.class, activities.require(id).id(), ActivityResponse::from);
    }

    private static Response reply(ActivityResponse activity) {
        return Replies.ok(activity.version(), activity);
    }
}
