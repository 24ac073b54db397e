import type { PrismaClient } from '../../storage/open.ts'
import type { Prisma } from '../../storage/sql.ts'
import { digest } from '../digest.ts'
import { newTypedCode, readTypedCode } from '../typed-code.ts'

const groups = 5
const lifetimeMs = 24 * 60 * 60_000
const prefix = 'setup_code:'

/**
 * Makes a setup code of 100 bits and keeps its hash. Each replica that starts makes its own; all of them work until the
 * first admin exists, for a day at most.
 * @returns the code as it is printed, `XXXX-XXXX-XXXX-XXXX-XXXX`
 */
export async function issueSetupCode(prisma: PrismaClient, now: Date): Promise<string> {
  const code = newTypedCode(groups)
  await prisma.deployment.create({ data: { key: keyOf(code), value: now.toISOString() } })
  return code
}

/** True when this code was printed less than a day ago, and not used since. */
export async function isSetupCode(
  database: Pick<Prisma.TransactionClient, 'deployment'>,
  code: string,
  now: Date,
): Promise<boolean> {
  const row = await database.deployment.findUnique({ where: { key: keyOf(code) } })
  return row !== null && now.getTime() - Date.parse(row.value) < lifetimeMs
}

/** No code works any more. */
export async function removeSetupCodes(
  database: Pick<Prisma.TransactionClient, 'deployment'>,
): Promise<void> {
  await database.deployment.deleteMany({ where: { key: { startsWith: prefix } } })
}

const keyOf = (code: string) => prefix + digest(readTypedCode(code))
