/** A call that this token is good for, to try it with. */
export function callWith(origin: string, token: string, scopes: readonly string[]): string {
  return `curl -H 'Authorization: Bearer ${token}' '${origin}${pathFor(scopes)}'`
}

function pathFor(scopes: readonly string[]): string {
  if (scopes.includes('read')) return '/api/v1/overview'
  return scopes.includes('export') ? '/api/v1/overview?format=csv' : '/api/admin/users'
}
