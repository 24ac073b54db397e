import type { RowOf } from '../contracts/contract.ts'
import type { notReady } from '../contracts/not-ready.ts'
import { controlPlanes, formatCount } from '../format/count.ts'
import { formatShare } from '../format/number.ts'

type Row = RowOf<typeof notReady>

/** The rate of all, and the versions of which one can say that they are worse. */
export function summariseNotReady(rows: readonly Row[]): string {
  const all = rows.reduce((sum, row) => sum + row.control_planes, 0)
  if (all === 0) return 'No control plane is reported.'
  const bad = rows.reduce((sum, row) => sum + row.not_ready, 0)
  const rate = bad / all
  const worse = rows.filter(({ low }) => low !== null && low > rate).map(({ version }) => version)
  const verdict =
    worse.length === 0
      ? 'No version is clearly worse: every interval holds that rate or lies below it.'
      : `Clearly worse: ${worse.join(', ')}, whose intervals lie above that.`
  return `${formatShare(rate)} of ${formatCount(all, controlPlanes)} are not ready. ${verdict}`
}
