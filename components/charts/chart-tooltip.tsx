'use client'

import { formatBucket, formatTick } from '@/lib/format/bucket.ts'
import { readingOf, type ReadingLine } from '@/lib/series/reading.ts'
import { isGap, type Point } from '@/lib/series/series.ts'
import type { PlotProps } from './plot-props.ts'
import { Sign } from './sign.tsx'

interface Props extends PlotProps {
  /** given by Recharts: the bucket under the pointer */
  label?: unknown
}

/** What the bucket under the pointer, or under the arrow keys, holds: value, share, change, n. */
export function ChartTooltip({ label, ...plot }: Props) {
  const { points, series, interval, scale, note, isCumulative, hasNoShares, before } = plot
  const index = points.findIndex(({ bucket }) => bucket === label)
  const point = points[index]
  if (point === undefined) return null
  const earlier = before?.[index]
  const lines = readingOf({ points, series, index, scale, before })
  return (
    <div aria-live="polite" className="rounded-md border border-line bg-raised p-2 text-xs shadow-raised">
      <p className="font-medium">
        {formatBucket(point.bucket, interval)}
        {point.partial && <span className="font-normal text-muted"> · incomplete</span>}
      </p>
      {lines.length === 0 ? (
        <p className="text-muted">{point.total === null ? 'No data' : 'None'}</p>
      ) : (
        <Lines
          lines={lines}
          since={sinceOf(plot, index)}
          isCumulative={isCumulative === true}
          hasNoShares={hasNoShares === true}
        />
      )}
      {point.total !== null && <p className="text-muted">{note(point)}</p>}
      {marksAt(plot, point).map((text) => (
        <p key={text} className="font-medium">
          {text}
        </p>
      ))}
      {earlier !== undefined && earlier.total !== null && (
        <p className="text-muted">
          {formatBucket(earlier.bucket, interval)}: {note(earlier)}
        </p>
      )}
    </div>
  )
}

const marksAt = ({ marks = [] }: PlotProps, { bucket }: Point) =>
  marks.filter((mark) => mark.bucket === bucket).flatMap(({ texts }) => texts)

/** What the change is against. */
function sinceOf({ points, interval, before }: PlotProps, index: number): string | null {
  const earlier =
    before === undefined ? points.slice(0, index).findLast((one) => !isGap(one)) : (before[index] ?? null)
  return earlier === null || earlier === undefined ? null : `since ${formatTick(earlier.bucket, interval)}`
}

interface LinesProps {
  lines: readonly ReadingLine[]
  /** what the change is against; null where there is none */
  since: string | null
  isCumulative: boolean
  hasNoShares: boolean
}

function Lines({ lines, since, isCumulative, hasNoShares }: LinesProps) {
  return (
    <table className="my-1">
      <thead>
        <tr className="text-right text-faint">
          <th colSpan={2} className="font-normal">
            count
          </th>
          {!hasNoShares && <th className="pl-3 font-normal">share</th>}
          <th className="pl-3 font-normal">{since}</th>
          {isCumulative && <th className="pl-3 font-normal">or older</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ series, value, share, change, cumulative }) => (
          <tr key={series.id} className="text-right whitespace-nowrap">
            <th className="pr-3 text-left font-normal">
              <Sign series={series} /> {series.label}
            </th>
            <td className="font-medium">{value}</td>
            {!hasNoShares && <td className="pl-3">{share}</td>}
            <td className="pl-3 text-muted">{change}</td>
            {isCumulative && (
              <td className="pl-3 text-muted">{series.id === 'unranked' ? '' : cumulative}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
