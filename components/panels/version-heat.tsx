'use client'

import { HeatTable } from '@/components/charts/heat-table.tsx'
import { usePageParameter } from '@/components/shell/use-page-parameter.ts'
import { formatBucket, formatTick } from '@/lib/format/bucket.ts'
import { controlPlanes, formatCount, installations } from '@/lib/format/count.ts'
import { formatShare } from '@/lib/format/number.ts'
import type { Versions } from '@/lib/series/age-bands.ts'
import { byBucket } from '@/lib/series/points.ts'
import type { Interval } from '@/lib/time/bucket.ts'
import type { Day } from '@/lib/time/day.ts'
import { Choice, shareOptions } from './choice.tsx'
import { useShownVersion, type VersionKind } from './version-drawer/shown-version.ts'

interface Row {
  bucket: Day
  version: string
  installations: number
  control_planes: number
}

interface Props {
  caption: string
  interval: Interval
  rows: readonly Row[]
  versions: Versions
  /** of what they are versions */
  kind: VersionKind
  label: (version: string) => string
}

/** Shares of installations or of control planes, as is chosen for all charts of these versions. */
export function VersionHeat(props: Props) {
  const [counted, setCounted] = usePageParameter(`${props.kind}-of`, ['installations', 'control_planes'])
  return (
    <div className="flex h-full flex-col gap-2">
      <div className="flex justify-end">
        <Choice label="Share of" value={counted} onChange={setCounted} options={shareOptions} />
      </div>
      <div className="min-h-0 grow">
        <Heat {...props} counted={counted} />
      </div>
    </div>
  )
}

interface HeatProps extends Props {
  /** what is counted, and what a share is a share of within its bucket */
  counted: 'installations' | 'control_planes'
}

/** Each version with its share in each bucket, the newest at the top: where it rises, stays and fades. */
function Heat({ caption, interval, rows, versions, kind, label, counted }: HeatProps) {
  const unit = counted === 'installations' ? installations : controlPlanes
  const [, show] = useShownVersion()
  const buckets = byBucket(rows)
  const valueOf = (row: Row) => row[counted]
  const sumOf = (found: readonly Row[]) => found.reduce((sum, row) => sum + valueOf(row), 0)
  const totals = new Map([...buckets].map(([bucket, found]) => [bucket, sumOf(found)]))
  const cells = new Map(rows.map((row) => [`${row.bucket} ${row.version}`, valueOf(row)]))
  const shareOf = (count: number, bucket: Day) => count / Math.max(1, totals.get(bucket) ?? 0)
  return (
    <HeatTable
      caption={caption}
      corner="Share in %"
      rows={[...versions.ranked.toReversed(), ...versions.unranked]}
      columns={[...buckets.keys()].sort()}
      startsAt="right"
      formatRow={label}
      rowAction={(version) => ({
        hint: `About ${label(version)}`,
        onPick: () => {
          show({ kind, version })
        },
      })}
      formatColumn={(bucket) => formatTick(bucket, interval)}
      most={Math.max(...rows.map((row) => shareOf(valueOf(row), row.bucket)))}
      cellOf={(version, bucket) => {
        const count = cells.get(`${bucket} ${version}`) ?? 0
        const share = shareOf(count, bucket)
        const where = `${label(version)}, ${formatBucket(bucket, interval)}`
        const title = `${where}: ${formatCount(count, unit)}, ${formatShare(share)}`
        return { value: share, text: (share * 100).toFixed(1), title }
      }}
    />
  )
}
