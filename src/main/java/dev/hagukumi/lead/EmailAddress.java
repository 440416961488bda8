package dev.hagukumi.lead;

/** A mail address in its normal form (lower case, no display name); it is what makes two people one lead. */
public record EmailAddress(String value) {

    public EmailAddress {
        value = value.strip().toLowerCase(java.util.Locale.ROOT);
        if (!value.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]+"))
            throw new IllegalArgumentException("'" + value + "' is not a mail address");
    }

    @Override
    public String toString() {
        return value;
    }
}
