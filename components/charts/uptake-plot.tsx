'use client'

import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import { days as dayUnit, formatCount } from '@/lib/format/count.ts'
import { formatDay } from '@/lib/format/day.ts'
import { formatNumber, formatShare } from '@/lib/format/number.ts'
import { seriesKey } from '@/lib/series/series.ts'
import type { UptakeLine } from '@/lib/series/uptake-lines.ts'
import { valueTicks } from '@/lib/series/value-ticks.ts'
import { axisText, percentTick, plotMargin } from './axes.tsx'
import { Sign } from './sign.tsx'

interface Props {
  title: string
  lines: readonly UptakeLine[]
}

/** A line a release over the days since it came out. */
export function UptakePlot({ title, lines }: Props) {
  const points = lines.flatMap((line) => line.points)
  const days = Math.max(1, ...points.map(({ since }) => since))
  const values = valueTicks(Math.max(...points.map(({ share }) => share)), false)
  return (
    <LineChart
      aria-label={title}
      responsive
      width="100%"
      height="100%"
      data={rowsOf(lines, days)}
      margin={plotMargin}
    >
      <CartesianGrid vertical={false} stroke="var(--color-line)" />
      <XAxis
        dataKey="since"
        type="number"
        domain={[0, days]}
        ticks={valueTicks(days, true).filter((day) => day <= days)}
        tick={axisText}
        tickLine={{ stroke: 'var(--color-edge)' }}
        axisLine={{ stroke: 'var(--color-edge)' }}
        height={24}
      />
      <YAxis
        width="auto"
        tick={axisText}
        tickLine={false}
        axisLine={false}
        tickFormatter={percentTick}
        domain={[0, values.at(-1) ?? 1]}
        ticks={values}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--color-edge)' }}
        content={<UptakeTooltip lines={lines} />}
      />
      {lines.map(({ series }, index) => (
        <Line
          key={series.id}
          dataKey={seriesKey(index)}
          type="linear"
          stroke={series.colour}
          strokeWidth={2}
          isAnimationActive={false}
          connectNulls
          activeDot={{ r: 3 }}
          dot={false}
        />
      ))}
    </LineChart>
  )
}

function rowsOf(lines: readonly UptakeLine[], days: number): Record<string, number | null>[] {
  const shares = lines.map(({ points }) => new Map(points.map(({ since, share }) => [since, share])))
  return Array.from({ length: days + 1 }, (_, since) => ({
    since,
    ...Object.fromEntries(shares.map((known, index) => [seriesKey(index), known.get(since) ?? null])),
  }))
}

/** @param label given by Recharts: the days since the release */
function UptakeTooltip({ lines, label }: { lines: readonly UptakeLine[]; label?: unknown }) {
  if (typeof label !== 'number') return null
  const found = lines.toReversed().flatMap(({ series, points }) => {
    const point = points.find(({ since }) => since === label)
    return point === undefined ? [] : [{ series, ...point }]
  })
  return (
    <div aria-live="polite" className="rounded-md border border-line bg-raised p-2 text-xs shadow-raised">
      <p className="font-medium">{formatCount(label, dayUnit)} since the release</p>
      <table className="mt-1">
        <tbody>
          {found.map(({ series, count, share, day }) => (
            <tr key={series.id} className="text-right whitespace-nowrap">
              <th className="pr-3 text-left font-normal">
                <Sign series={series} /> {series.label}
              </th>
              <td className="font-medium">{formatNumber(count)}</td>
              <td className="pl-3">{formatShare(share)}</td>
              <td className="pl-3 text-muted">{formatDay(day)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
