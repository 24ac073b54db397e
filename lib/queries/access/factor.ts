import { z } from 'zod'
import type { Enrolment } from '../../contracts/access/factor.ts'
import { send } from './send.ts'

const path = '/api/account/factor'
const enrolment = z.object({
  secret: z.string(),
  qr_code: z.object({ size: z.number(), path: z.string() }),
  ticket: z.string(),
})
const recoveryCodes = z.object({ recovery_codes: z.array(z.string()) })

/** @throws ApiError */
export async function beginEnrolment(): Promise<Enrolment> {
  return enrolment.parse(await send('POST', path))
}

/** @returns the recovery codes @throws ApiError naming `code` */
export async function confirmEnrolment(ticket: string, code: string): Promise<string[]> {
  return recoveryCodes.parse(await send('PUT', path, { ticket, code })).recovery_codes
}

/** @throws ApiError */
export async function renewRecoveryCodes(): Promise<string[]> {
  return recoveryCodes.parse(await send('POST', `${path}/recovery`)).recovery_codes
}

/** @throws ApiError */
export async function turnOffFactor(): Promise<void> {
  await send('DELETE', path)
}
