import { issuedLink } from '../../server/auth/links/issued.ts'
import type { OneTimeLink } from '../../server/auth/links/issue.ts'

/** Shows a one-time link, which nobody can look up again. */
export function printLink(link: OneTimeLink): void {
  const { url, expires_at } = issuedLink(link)
  console.log(`Send them this link. It works once, until ${expires_at}:\n${url}`)
}
