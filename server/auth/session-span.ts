/** How long a session lasts: it ends a week after it began, and earlier where it lies unused for eight hours. */

export const longestSessionSeconds = 7 * 24 * 3600;
export const idleSessionSeconds = 8 * 3600;

/** A session's last use is written down no oftener than this. */
export const seenEverySeconds = 300;
