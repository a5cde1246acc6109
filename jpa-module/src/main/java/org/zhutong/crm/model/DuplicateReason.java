package org.zhutong.crm.model;

/** Why two entries look like one customer, or why they do not. */
public enum DuplicateReason {
    NAME_SAME(55),
    /** Other characters of the same sound: traditional ones, or a slip in choosing them. */
    NAME_SOUNDS_SAME(50),
    NAME_CLOSE(45),
    NAME_ALIKE(30),
    NAME_REMINDS(10),
    NAME_DIFFERENT(-10),
    TAX_ID_SAME(60),
    /** One or two characters apart. */
    TAX_ID_CLOSE(35),
    TAX_ID_DIFFERENT(-10),
    PHONE_SAME(40),
    ADDRESS_SAME(25),
    ADDRESS_ALIKE(15);

    private final int points;

    DuplicateReason(int points) {
        this.points = points;
    }

    /** How much it speaks for one customer; negative: against. */
    public int points() {
        return points;
    }

    /** Whether it is worth telling. */
    public boolean speaksFor() {
        return points > NAME_REMINDS.points;
    }
}
