import { randomInt } from 'node:crypto'
import type { PrismaClient } from '../../storage/open.ts'
import type { Prisma } from '../../storage/sql.ts'
import { digest } from '../digest.ts'

/** Crockford's alphabet: no two characters that look alike. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 5
const lifetimeMs = 24 * 60 * 60_000
const prefix = 'setup_code:'

/**
 * Makes a setup code of 100 bits and keeps its hash. Each replica that starts makes its own; all of them work until the
 * first admin exists, for a day at most.
 * @returns the code as it is printed, `XXXX-XXXX-XXXX-XXXX-XXXX`
 */
export async function issueSetupCode(prisma: PrismaClient, now: Date): Promise<string> {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  const code = Array.from({ length: groups }, group).join('-')
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

/** As typed: case, spaces and dashes do not matter, nor whether O or 0, I, L or 1 was read. */
function keyOf(code: string): string {
  const plain = code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return prefix + digest(plain)
}
