import { z } from 'zod'
import type { Enrolment } from '../../../lib/contracts/access/factor.ts'
import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import type { SessionCaller } from '../access/require-api.ts'
import { audit } from '../audit.ts'
import { endSessions } from '../session/end.ts'
import { drawQrCode } from './qr-code.ts'
import { issueRecoveryCodes } from './recovery-codes.ts'
import { seal, unseal } from './seal.ts'
import { newTotpSecret, stepOfCode, totpUri } from './totp.ts'

const lifetimeMs = 15 * 60_000

const ticketText = z.object({ secret: z.string(), issuedAt: z.number() })

/**
 * Offers a secret for an authenticator app. Nothing is kept until a code shows that the app has it: the ticket, which only
 * this server can read, brings the secret back.
 */
export function beginEnrolment({ id, email }: { id: string; email: string }, now: Date): Enrolment {
  const secret = newTotpSecret()
  const text = JSON.stringify({ secret, issuedAt: now.getTime() })
  const ticket = seal(text, { use: 'enrolment', userId: id })
  return { secret, qr_code: drawQrCode(totpUri(secret, email)), ticket }
}

/**
 * Sets up the second factor, in the place of one that was there. All other sessions end, and this one counts as signed in
 * with it.
 * @returns the recovery codes, in the only answer that ever holds them
 * @throws AppError `invalid_field` naming `code`, `conflict` for a ticket that is too old or not this person's
 */
export async function confirmEnrolment(
  prisma: PrismaClient,
  { user, sessionId, actor }: SessionCaller,
  given: { ticket: string; code: string },
  now: Date,
): Promise<string[]> {
  const secret = readTicket(given.ticket, user.id, now)
  const step = stepOfCode(secret, given.code.replaceAll(/\s/g, ''), now)
  if (step === null)
    throw new AppError(
      'invalid_field',
      'This is not the code that the app shows now. If it does, its clock is off.',
      'code',
    )
  const totpSecret = seal(secret, { use: 'factor', userId: user.id })
  return prisma.$transaction(async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: { totpSecret, totpStep: step } })
    await endSessions(tx, user.id, now, sessionId)
    await tx.session.updateMany({
      where: { id: sessionId, method: 'password' },
      data: { method: 'password+totp' },
    })
    const codes = await issueRecoveryCodes(tx, user.id)
    await audit(tx, actor, 'factor.enrolled', user.id)
    return codes
  })
}

function readTicket(ticket: string, userId: string, now: Date): string {
  const text = unseal(ticket, { use: 'enrolment', userId })
  const read = text === null ? null : ticketText.parse(JSON.parse(text))
  if (read === null || now.getTime() - read.issuedAt >= lifetimeMs)
    throw new AppError('conflict', 'This took too long, or began elsewhere. Begin again.')
  return read.secret
}
