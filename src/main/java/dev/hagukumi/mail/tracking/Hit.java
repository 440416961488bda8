package dev.hagukumi.mail.tracking;

/**
 * How a link or picture was asked for.
 *
 * @param agent the User-Agent; empty where none was given
 * @param ahead whether the request itself says that it only looks ahead for somebody
 */
public record Hit(String agent, boolean ahead) {}
