import type { RowOf } from '../contracts/contract.ts'
import type { lifecycle } from '../contracts/lifecycle.ts'
import { controlPlanes, formatCount } from '../format/count.ts'
import { formatNumber } from '../format/number.ts'

type Row = RowOf<typeof lifecycle>

export interface LifecycleCounts {
  created: number
  deleted: number
  failed: number
}

export function countLifecycle(rows: readonly Row[]): LifecycleCounts {
  const sum = (valueOf: (row: Row) => number) => rows.reduce((total, row) => total + valueOf(row), 0)
  return {
    created: sum(({ created }) => created),
    deleted: sum(({ deleted }) => deleted),
    failed: sum(({ failed_removals }) => failed_removals),
  }
}

export function summariseBalance(rows: readonly Row[]): string {
  const { created, deleted } = countLifecycle(rows)
  if (created + deleted === 0) return 'No control plane was created or deleted.'
  const net = created - deleted
  const result =
    net === 0 ? 'as many as before' : `${formatNumber(Math.abs(net))} ${net > 0 ? 'more' : 'fewer'}`
  return `${formatCount(created, controlPlanes)} created and ${formatNumber(deleted)} deleted: ${result}.`
}
