'use client'

import type { ReactNode } from 'react'
import type { Series } from '@/lib/series/series.ts'
import { MoreButton, type LegendAction } from './legend.tsx'
import { ListRow, RowList } from './row-list.tsx'
import { Sign } from './sign.tsx'

export interface BarItem {
  series: Series
  /** length of the bar, 0 … 1 */
  part: number
  value: string
  share: string
  action?: LegendAction | undefined
}

interface Props {
  label: string
  /** what the two figures of a row are */
  heading: string
  items: readonly BarItem[]
  /** choices beside the heading */
  controls?: ReactNode
  /** shows more bars, or fewer */
  more?: LegendAction | undefined
}

/** Bars in the order given, with their figures; drawn without Recharts, so the server renders them too. */
export function BarList({ label, heading, items, controls, more }: Props) {
  return (
    <RowList label={label} heading={heading} controls={controls}>
      <ul>
        {items.map((item) => (
          <li key={item.series.id}>
            <Row {...item} />
          </li>
        ))}
      </ul>
      {more !== undefined && <MoreButton {...more} />}
    </RowList>
  )
}

const columns =
  'grid-cols-[6.5rem_minmax(2rem,1fr)_2.5rem_3.25rem] @lg:grid-cols-[10rem_minmax(2rem,1fr)_3rem_3.5rem]'

function Row({ series, part, value, share, action }: BarItem) {
  return (
    <ListRow className={columns} action={action}>
      <span className="flex min-w-0 items-center gap-1.5" title={series.label}>
        <Sign series={series} />
        <span className="truncate">{series.label}</span>
      </span>
      <svg aria-hidden className="h-3 w-full">
        <rect width="100%" height="100%" rx="2" className="fill-hover" />
        <rect width={`${(part * 100).toFixed(2)}%`} height="100%" rx="2" fill={series.colour} />
      </svg>
      <span className="text-right font-medium">{value}</span>
      <span className="text-right text-muted">{share}</span>
    </ListRow>
  )
}
