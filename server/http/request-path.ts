/**
 * The path and query of a request target. A client may send the whole address instead (RFC 9112, 3.2.2): the host in it
 * is not believed, like that of the Host header.
 * @returns null for what names no path, such as the `*` of OPTIONS
 */
export function requestPath(target: string): string | null {
  const path = target.replace(/^https?:\/\/[^/?#]+/i, '')
  if (path.startsWith('/')) return path
  return path !== target && (path === '' || path.startsWith('?')) ? `/${path}` : null
}

/** False for a path with an escape that stands for nothing, such as `%` or `%ff`: Next.js answers it with a 500. */
export function canDecode(target: string): boolean {
  try {
    decodeURIComponent(target.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}
