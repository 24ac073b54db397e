import type { FrozenAnswer } from '../../lib/contracts/decisions/decision.ts'

/** The share that a frozen impact tells. */
export function shareIn({ rows }: FrozenAnswer): number | null {
  const share = rows[0]?.['share']
  return typeof share === 'number' ? share : null
}
