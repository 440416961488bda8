package dev.hagukumi.scenario.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Accounts at the start.
 *
 * @param resetPasswords whether accounts that are there already get the passwords that the settings name; for whoever is locked
 *     out, and to be taken out again afterwards
 */
@ConfigurationProperties("hagukumi.sign-on")
record AccessSettings(@DefaultValue("false") boolean resetPasswords) {}
