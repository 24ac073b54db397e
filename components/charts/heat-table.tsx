'use client'

import { cx } from '@/components/ui/cx.ts'
import { heatStep } from '@/lib/series/heat-step.ts'
import type { LegendAction } from './legend.tsx'

export interface HeatCell {
  value: number
  /** the number as shown */
  text: string
  /** the whole of it in words, on hover */
  title: string
}

interface Props<Column extends string> {
  caption: string
  /** above the row headers: what goes down, and what goes across */
  corner: string
  rows: readonly string[]
  columns: readonly Column[]
  formatRow?: (name: string) => string
  /** what picking the name of a row does */
  rowAction?: (name: string) => LegendAction
  formatColumn?: (name: Column) => string
  cellOf: (row: string, column: Column) => HeatCell
  /** the value that has the strongest colour */
  most: number
  /** the cells where row and column are the same get a frame */
  hasDiagonal?: boolean
  /** what is in sight first where it is too large: the newest is at the right of a course, at the corner of a matrix */
  startsAt?: keyof typeof starts
}

// Written out, since Tailwind finds class names by reading them.
const heat = [
  'text-faint',
  'bg-heat-1 text-heat-ink-1',
  'bg-heat-2 text-heat-ink-2',
  'bg-heat-3 text-heat-ink-3',
  'bg-heat-4 text-heat-ink-4',
  'bg-heat-5 text-heat-ink-5',
  'bg-heat-6 text-heat-ink-6',
]
const head = 'sticky bg-surface px-1 text-xs font-medium whitespace-nowrap text-muted'

const asItIs = (name: string) => name

const starts = {
  right: (box: HTMLElement | null) => box?.scrollTo({ left: box.scrollWidth }),
  corner: (box: HTMLElement | null) => box?.scrollTo({ left: box.scrollWidth, top: box.scrollHeight }),
}

/** A table whose cells are the darker, the larger their number. It scrolls inside of itself. */
export function HeatTable<Column extends string>(props: Props<Column>) {
  const { caption, corner, rows, columns, cellOf, most, hasDiagonal, ...options } = props

  const { formatRow = asItIs, formatColumn = asItIs, rowAction, startsAt } = options
  return (
    <section
      aria-label={caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      ref={startsAt && starts[startsAt]}
      className="relative h-full overflow-auto focus-inset"
    >
      <table className="border-separate border-spacing-0.5 text-xs">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th className={cx(head, 'top-0 left-0 z-20 text-left font-normal')}>{corner}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={cx(head, 'top-0 z-10 h-7 min-w-10 text-center')}>
                {formatColumn(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row" className={cx(head, 'left-0 z-10 text-right')}>
                <RowName action={rowAction?.(row)}>{formatRow(row)}</RowName>
              </th>
              {columns.map((column) => (
                <Cell
                  key={column}
                  {...cellOf(row, column)}
                  most={most}
                  isFramed={hasDiagonal === true && row === column}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A development version can have 64 characters. */
function RowName({ children, action }: { children: string; action: LegendAction | undefined }) {
  if (action === undefined)
    return (
      <span title={children} className="block max-w-32 truncate">
        {children}
      </span>
    )
  return (
    <button
      type="button"
      title={action.hint}
      onClick={action.onPick}
      className="ml-auto block max-w-32 truncate rounded-sm underline decoration-edge/50 underline-offset-2 focus-inset hover:decoration-ink"
    >
      {children}
    </button>
  )
}

function Cell({ value, text, title, most, isFramed }: HeatCell & { most: number; isFramed: boolean }) {
  return (
    <td
      title={title}
      className={cx(
        'h-8 min-w-10 rounded-sm px-1 text-center',
        heat[heatStep(value, most)],
        isFramed && 'outline -outline-offset-1 outline-edge outline-dashed',
      )}
    >
      {value === 0 ? <ZeroCell /> : text}
    </td>
  )
}

/** A dot keeps the pattern readable where most cells are empty. */
function ZeroCell() {
  return (
    <>
      <span aria-hidden>·</span>
      <span className="sr-only">0</span>
    </>
  )
}
