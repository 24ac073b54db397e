/** What a report may hold at most. */
export const maxBodyBytes = 64 * 1024
/** levels of objects and arrays within each other */
export const maxNesting = 16
export const maxCount = 1_000_000
/** characters of a version, a status, a network profile or a uuid */
export const maxTextLength = 64
