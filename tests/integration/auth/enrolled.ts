import type { Role } from '../../../lib/contracts/access/role.ts'
import type { SessionCaller } from '../../../server/auth/access/require-api.ts'
import { beginEnrolment, confirmEnrolment } from '../../../server/auth/factor/enrol.ts'
import { findSession } from '../../../server/auth/session/find.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { codeOf } from '../../support/totp.ts'
import { startSession } from '../../../server/auth/session/start.ts'
import { addPerson, later, morning } from './people.ts'

/** The caller of a session, as a handler sees them. */
export async function callerOf(prisma: PrismaClient, sid: string, now: Date): Promise<SessionCaller> {
  const viewer = await findSession(prisma, sid, now)
  if (viewer === null) throw new Error('not signed in')
  return { ...viewer, actor: { userId: viewer.user.id, network: null }, address: '192.0.2.1' }
}

/** The step whose code the enrolment uses up lies a minute before `morning` tests begin. */
const enrolledAt = later(-1)

/** A person with a second factor, signed in since before it. */
export async function addEnrolled(prisma: PrismaClient, role: Role = 'maintainer') {
  const person = await addPerson(prisma, role)
  const session = { userId: person.id, checked: null, method: 'password', userAgent: 'test' } as const
  const sid = (await startSession(prisma, session, enrolledAt)) ?? ''
  const caller = await callerOf(prisma, sid, enrolledAt)
  const { secret, ticket } = beginEnrolment(person, enrolledAt)
  const given = { ticket, code: codeOf(secret, enrolledAt) }
  const recoveryCodes = await confirmEnrolment(prisma, caller, given, enrolledAt)
  const codeAt = (now = morning) => codeOf(secret, now)
  return { person, sid, secret, recoveryCodes, codeAt, wrongCode: (now = morning) => wrong(codeAt(now)) }
}

/** Differs from the code in its first digit; the odds that a neighbouring step has it are those of any guess. */
const wrong = (code: string) => String((Number(code[0]) + 5) % 10) + code.slice(1)
