import { z } from 'zod'
import type { IssuedToken } from '../../contracts/access/token.ts'
import { send } from './send.ts'

const issued = z.object({ id: z.string(), token: z.string(), expires_at: z.string() })

/** Takes what was chosen: the server checks it. @throws ApiError */
export async function createToken(asked: {
  name: string
  scopes: string[]
  days: number
}): Promise<IssuedToken> {
  return issued.parse(await send('POST', '/api/account/tokens', asked))
}

/** @param whose one's own, or anybody's for an admin. @throws ApiError */
export async function revokeToken(whose: 'account' | 'admin', id: string): Promise<void> {
  await send('DELETE', `/api/${whose}/tokens/${id}`)
}
