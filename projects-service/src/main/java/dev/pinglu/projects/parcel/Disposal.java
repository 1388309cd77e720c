package dev.pinglu.projects.parcel;

/** What is decided of idle land: 延长动工开发期限, 征缴土地闲置费 or 收回. */
public enum Disposal {
    EXTENDED,
    FEE_CHARGED,
    TAKEN_BACK
}
