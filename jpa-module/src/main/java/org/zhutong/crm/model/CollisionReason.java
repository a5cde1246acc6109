package org.zhutong.crm.model;

/** Why two registrations look like one project, or why they do not. */
public enum CollisionReason {
    NAME_SAME(60),
    /** Other characters of the same sound. */
    NAME_SOUNDS_SAME(55),
    NAME_CLOSE(50),
    /** Alike, or one is a part of the other: people leave out the developer. */
    NAME_ALIKE(30),
    NAME_DIFFERENT(-10),
    ADDRESS_SAME(30),
    ADDRESS_ALIKE(20),
    OWNER_SAME(25),
    PART_SAME(5),
    /** Another phase, plot or building of what has the same name. */
    PART_DIFFERENT(-150),
    /** A name that many towns have. */
    REGION_DIFFERENT(-45);

    private final int points;

    CollisionReason(int points) {
        this.points = points;
    }

    /** How much it speaks for one project; negative: against. */
    public int points() {
        return points;
    }

    public boolean speaksFor() {
        return points > 0;
    }
}
