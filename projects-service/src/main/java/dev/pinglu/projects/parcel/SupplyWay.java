package dev.pinglu.projects.parcel;

/** How land is supplied: 出让, 划拨, 租赁 or 作价出资（入股）. */
public enum SupplyWay {
    GRANT,
    ALLOCATION,
    LEASE,
    CONTRIBUTION
}
