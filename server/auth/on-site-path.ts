const anywhere = 'http://on-site.invalid'

/**
 * The path to go to after a sign-in: always on this site.
 * @returns `/` for an address elsewhere, for an API path, and for the sign-in pages themselves
 */
export function onSitePath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, anywhere)) return '/'
  const url = new URL(wanted, anywhere)
  // `//host` and `/\host` are addresses elsewhere, and a parser drops tabs and line ends between the two.
  if (url.origin !== anywhere || url.pathname.startsWith('//')) return '/'
  if (/^\/(api|login|setup|welcome|forbidden)(\/|$)/.test(url.pathname)) return '/'
  return url.pathname + url.search + url.hash
}
