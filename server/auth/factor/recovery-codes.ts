import type { Prisma } from '../../storage/sql.ts'
import { digest } from '../digest.ts'
import { newTypedCode, readTypedCode } from '../typed-code.ts'

const count = 10
/** 120 bits a code: enough to keep a plain hash of it (OWASP ASVS 5.0, 6.5.2). */
const groups = 6

type Codes = Pick<Prisma.TransactionClient, 'recoveryCode'>

/** Makes a person's recovery codes in place of those before. @returns the codes, which are readable nowhere else */
export async function issueRecoveryCodes(database: Codes, userId: string): Promise<string[]> {
  const codes = Array.from({ length: count }, () => newTypedCode(groups))
  await database.recoveryCode.deleteMany({ where: { userId } })
  await database.recoveryCode.createMany({ data: codes.map((code) => ({ id: idOf(code), userId })) })
  return codes
}

/** Uses a recovery code up. @returns false when it is not one of this person's, or was used */
export async function spendRecoveryCode(
  database: Codes,
  userId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const unused = { id: idOf(code), userId, usedAt: null }
  const { count: spent } = await database.recoveryCode.updateMany({ where: unused, data: { usedAt: now } })
  return spent === 1
}

export async function countRecoveryCodes(database: Codes, userId: string): Promise<number> {
  return database.recoveryCode.count({ where: { userId, usedAt: null } })
}

const idOf = (code: string) => digest(readTypedCode(code))
