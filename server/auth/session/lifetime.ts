const minuteMs = 60_000

/**
 * A session ends an hour after its last request and twelve hours after the sign-in, whichever is first (OWASP ASVS 5.0,
 * 7.3; NIST SP 800-63B asks for no longer at its second level). A tab that stays open and refreshes counts as requests,
 * which is why there is the second limit.
 */
export const idleMs = 60 * minuteMs
export const absoluteMs = 12 * 60 * minuteMs

/** The last request is written down at most this often. */
export const touchMs = minuteMs
