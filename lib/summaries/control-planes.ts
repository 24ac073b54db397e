import { controlPlaneStates, stateLooks } from '../colour/state-look.ts'
import type { controlPlanes } from '../contracts/control-planes.ts'
import type { RowOf } from '../contracts/contract.ts'
import { controlPlanes as unit, formatCount, installations } from '../format/count.ts'
import { formatNumber, formatShare } from '../format/number.ts'
import { controlPlanesOf } from '../series/state-points.ts'

/** What the newest row with data says, in a sentence. */
export function summariseControlPlanes(rows: readonly RowOf<typeof controlPlanes>[]): string {
  const newest = rows.findLast((row) => row.installations > 0)
  if (newest === undefined) return 'No installation was active.'
  const all = controlPlanesOf(newest)
  const who = `${formatCount(newest.installations, installations)} run ${formatCount(all, unit)}`
  if (all === 0) return `${who}.`
  const states = controlPlaneStates.map((state) => {
    const label = stateLooks[state].label.toLowerCase()
    return `${formatNumber(newest[state])} ${label} (${formatShare(newest[state] / all)})`
  })
  return `${who}: ${states.join(', ')}.`
}
