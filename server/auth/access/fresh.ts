import { AppError } from '../../errors.ts'
import type { Viewer } from '../session/find.ts'

/** How long a sign-in, or a proof after it, is enough for sensitive changes. */
const freshMs = 15 * 60_000

/** @throws AppError `proof_required` */
export function assertFresh({ provedAt }: Viewer, now: Date): void {
  if (now.getTime() - provedAt.getTime() >= freshMs) throw new AppError('proof_required')
}
