/** Code that breaks a wall on purpose: {@code WallsTests} expects each to be caught. No application ever scans it. */
package planted;
