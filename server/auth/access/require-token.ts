import { AppError } from '../../errors.ts'
import { actorOf } from '../actor.ts'
import { database } from '../database.ts'
import { findToken, type LiveToken } from '../tokens/find.ts'
import { tellRefusal } from '../tokens/tell-refusal.ts'

const reasons = {
  expired: 'This token has expired. Make a new one under Account.',
  revoked: 'This token was revoked.',
  disabled: 'The person whose token this is was disabled.',
} as const

/** The token of a request, good now. @throws AppError `invalid_token` */
export async function requireToken(token: string, headers: Headers, now: Date): Promise<LiveToken> {
  const found = await findToken(database(), token, now)
  if (found.state === 'live') return found.live
  if (found.state === 'unknown') throw new AppError('invalid_token', 'There is no such token.')
  await tellRefusal(database(), actorOf(null, headers).network, found.ended, now)
  throw new AppError('invalid_token', reasons[found.ended.why])
}
