package dev.pinglu.projects.parcel;

import io.quarkus.qute.TemplateData;

/**
 * What somebody who keeps the ledger of land can tell of a parcel now.
 *
 * @param exempt whether a clock runs, of which days can be exempted
 * @param determine whether it has lain idle long enough to be determined so
 * @param dispose whether something is to be decided of it
 * @param extend whether that can be a later start
 */
@TemplateData
public record ParcelActs(
        boolean start,
        boolean suspend,
        boolean resume,
        boolean exempt,
        boolean determine,
        boolean dispose,
        boolean extend,
        boolean revise) {

    static ParcelActs of(LandParcelResponse parcel, boolean overdue) {
        var state = parcel.state();
        var next = parcel.next();
        var build = next.contains(ParcelStatus.UNDER_CONSTRUCTION);
        var idle = state.status() == ParcelStatus.IDLE;
        return new ParcelActs(
                build && state.startedOn() == null,
                next.contains(ParcelStatus.SUSPENDED),
                build && state.stoppedOn() != null,
                parcel.clock() != null,
                next.contains(ParcelStatus.IDLE) && overdue,
                idle,
                idle && state.startedOn() == null,
                state.status() != ParcelStatus.TAKEN_BACK);
    }
}
