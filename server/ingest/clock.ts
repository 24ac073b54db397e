/**
 * The time of receipt: it never steps back while the process runs, so that a report never counts as older than one that
 * came before it.
 * @param wallMs milliseconds since 1970, as `Date.now` gives them
 */
export function receiptClock(wallMs: () => number): () => Date {
  let latest = 0
  return () => {
    latest = Math.max(latest, wallMs())
    return new Date(latest)
  }
}
