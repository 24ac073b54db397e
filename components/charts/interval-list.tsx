import { cx } from '@/components/ui/cx.ts'
import type { Series } from '@/lib/series/series.ts'
import type { LegendAction } from './legend.tsx'
import { ListRow, RowList } from './row-list.tsx'
import { Sign } from './sign.tsx'

export interface IntervalItem {
  series: Series
  /** shares of the axis's end; over 1 they lie beyond it */
  low: number
  middle: number
  high: number
  value: string
  /** what the interval is, in words */
  range: string
  sample: string
  action?: LegendAction | undefined
}

interface Props {
  label: string
  /** what the figures of a row are */
  heading: string
  /** labels at the start, the middle and the end of the axis */
  ticks: readonly string[]
  items: readonly IntervalItem[]
}

/** A dot for each figure on the line of its interval; drawn without Recharts, so the server renders it too. */
export function IntervalList({ label, heading, ticks, items }: Props) {
  return (
    <RowList label={label} heading={heading}>
      <div
        aria-hidden
        className={cx('sticky top-0 z-10 grid min-h-5 gap-2 bg-surface px-1 text-xs text-muted', columns)}
      >
        <span className="col-start-2 flex justify-between">
          {ticks.map((tick) => (
            <span key={tick}>{tick}</span>
          ))}
        </span>
      </div>
      <ul>
        {items.map((item) => (
          <li key={item.series.id}>
            <Row {...item} />
          </li>
        ))}
      </ul>
    </RowList>
  )
}

const columns =
  'grid-cols-[6.5rem_minmax(2rem,1fr)_3.25rem] @md:grid-cols-[7.5rem_minmax(2rem,1fr)_3.25rem_7.5rem] @3xl:grid-cols-[10rem_minmax(2rem,1fr)_3.5rem_8rem_9rem]'

function Row({ series, low, middle, high, value, range, sample, action }: IntervalItem) {
  return (
    <ListRow className={columns} action={action}>
      <span className="flex min-w-0 items-center gap-1.5" title={series.label}>
        <Sign series={series} />
        <span className="truncate">{series.label}</span>
      </span>
      <Whisker low={low} middle={middle} high={high} colour={series.colour} />
      <span className="text-right font-medium">{value}</span>
      <span className="hidden text-right whitespace-nowrap text-muted @md:block">{range}</span>
      <span className="hidden truncate text-right text-muted @3xl:block">{sample}</span>
    </ListRow>
  )
}

const at = (part: number) => `${(Math.min(1, part) * 100).toFixed(2)}%`

/** What lies beyond the end of the axis runs to its edge, without a cap. */
function Whisker({
  low,
  middle,
  high,
  colour,
}: Pick<IntervalItem, 'low' | 'middle' | 'high'> & { colour: string }) {
  return (
    <svg aria-hidden className="h-4 w-full overflow-visible">
      {['0%', '50%', '100%'].map((x) => (
        <line key={x} x1={x} x2={x} y1="0" y2="100%" stroke="var(--color-line)" />
      ))}
      <line x1={at(low)} x2={at(high)} y1="50%" y2="50%" stroke="var(--color-edge)" strokeWidth="2" />
      {[low, high].map((end, index) =>
        end > 1 ? null : (
          <line
            // oxlint-disable-next-line react/no-array-index-key -- the two ends
            key={index}
            x1={at(end)}
            x2={at(end)}
            y1="25%"
            y2="75%"
            stroke="var(--color-edge)"
            strokeWidth="2"
          />
        ),
      )}
      {middle <= 1 && <circle cx={at(middle)} cy="50%" r="4.5" fill={colour} stroke="var(--color-surface)" />}
    </svg>
  )
}
