import { z } from 'zod'
import { reach } from './send.ts'

/** Calls an action of next-auth, with the token that shows that the call comes from our page. */
export async function callNextAuth(action: string, fields: Record<string, string>): Promise<Response> {
  const answer: unknown = await (await reach('/api/auth/csrf')).json().catch(() => null)
  const { csrfToken } = z.object({ csrfToken: z.string() }).catch({ csrfToken: '' }).parse(answer)
  const body = new URLSearchParams({ ...fields, csrfToken, json: 'true' })
  return reach(`/api/auth/${action}`, { method: 'POST', body })
}
