import { z } from 'zod'
import { unreadableFactors } from '../../server/auth/factor/unreadable.ts'
import { fail, ok, type Finding } from './finding.ts'
import type { Inspection } from './inspect.ts'

const factor = z.object({ id: z.string(), totpSecret: z.string() })

/** Whether the secret opens the second factors that people have: without it no code of their apps can be checked. */
export async function checkFactors({ rows }: Inspection, secret: string): Promise<Finding[]> {
  const factors = await rows(
    factor,
    `select id::text, totp_secret as "totpSecret" from users where totp_secret is not null`,
  )
  if (factors.length === 0) return []
  const found = unreadableFactors(factors, secret)
  return [
    found === null
      ? ok(`NEXTAUTH_SECRET opens all ${factors.length} second factors`)
      : fail(found.text, found.advice),
  ]
}
