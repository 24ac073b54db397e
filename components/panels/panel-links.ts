/** The same rows as CSV. */
export function csvOf(source: string): string {
  return `${source}${source.includes('?') ? '&' : '?'}format=csv`
}

/** The page as it is, at this panel. */
export function linkTo(location: { origin: string; pathname: string; search: string }, id: string): string {
  return `${location.origin}${location.pathname}${location.search}#${id}`
}

/** The same rows from a shell in which TOKEN holds an API token. */
export function apiCall(origin: string, source: string): string {
  return `curl -H "Authorization: Bearer $TOKEN" '${origin}${source.replaceAll("'", '%27')}'`
}
