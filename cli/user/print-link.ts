import { issuedLink } from '../../server/auth/links/issued.ts'
import type { OneTimeLink } from '../../server/auth/links/issue.ts'
import type { Config } from '../../server/config.ts'

/** Shows a one-time link, which nobody can look up again. */
export function printLink(link: OneTimeLink, { nextAuthUrl, port }: Config): void {
  // as the server does when it starts
  process.env['NEXTAUTH_URL'] = nextAuthUrl ?? `http://localhost:${port}`
  const { url, expires_at } = issuedLink(link)
  console.log(`Send them this link. It works once, until ${expires_at}:\n${url}`)
}
