import type { Facts, RowOf } from '../contracts/contract.ts'
import type { tenantVersions } from '../contracts/tenant-versions.ts'
import { controlPlanes, formatCount } from '../format/count.ts'
import { formatKubernetes } from '../format/label.ts'
import { formatNumber, formatShare } from '../format/number.ts'

type Row = RowOf<typeof tenantVersions>

/** The largest minor, and how far what the events add up to is from what is reported. */
export function summariseTenantStock(meta: Facts, rows: readonly Row[]): string {
  const { reported_control_planes: reported = 0, unscaled_control_planes: unscaled = 0 } = meta
  const newest = rows.filter(({ bucket }) => bucket === rows.at(-1)?.bucket)
  const [most] = newest
    .filter(({ stock_estimate }) => stock_estimate !== null)
    .sort((a, b) => (b.stock_estimate ?? 0) - (a.stock_estimate ?? 0))
  const largest =
    most === undefined || reported === 0
      ? ''
      : `About ${formatNumber(most.stock_estimate ?? 0)} (${formatShare((most.stock_estimate ?? 0) / reported)}) run ${formatKubernetes(most.version)}, the most used. `
  return `An estimate. ${largest}The installations report ${formatCount(reported, controlPlanes)}, the events add up to ${formatNumber(unscaled)}: the further apart, the less it can be trusted.${cutOf(newest)}`
}

function cutOf(rows: readonly Row[]): string {
  const cut = rows.filter(({ stock_unscaled }) => stock_unscaled < 0)
  if (cut.length === 0) return ''
  return ` Counted as none, since more left than were seen to come: ${cut.map(({ version }) => formatKubernetes(version)).join(', ')}.`
}
