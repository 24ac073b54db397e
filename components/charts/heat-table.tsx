'use client'

import { cx } from '@/components/ui/cx.ts'
import { Cell, type HeatCell } from './heat-cell.tsx'
import type { LegendAction } from './legend.tsx'
import { moveInGrid } from './move-in-grid.ts'

interface Props<Column extends string> {
  caption: string
  /** above the row headers: what goes down, and what goes across */
  corner: string
  rows: readonly string[]
  columns: readonly Column[]
  formatRow?: (name: string) => string
  /** what picking a row does, by its name or by any of its cells */
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

const head = 'sticky bg-surface px-1 text-xs font-medium whitespace-nowrap text-muted'

const asItIs = (name: string) => name

const starts = {
  right: (box: HTMLElement | null) => box?.scrollTo({ left: box.scrollWidth }),
  corner: (box: HTMLElement | null) => box?.scrollTo({ left: box.scrollWidth, top: box.scrollHeight }),
}

/**
 * A table whose cells are the darker, the larger their number. It scrolls inside of itself. Where its rows can be picked
 * it is a grid: Tab enters it at the first row, the arrow keys go on from there.
 */
export function HeatTable<Column extends string>(props: Props<Column>) {
  const { caption, corner, rows, columns, cellOf, most, hasDiagonal, ...options } = props
  const { formatRow = asItIs, formatColumn = asItIs, rowAction, startsAt } = options
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset groups controls
      role="group"
      aria-label={caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={rowAction === undefined ? 0 : undefined}
      ref={startsAt && starts[startsAt]}
      className="relative h-full scroll-pt-8 scroll-pl-32 overflow-auto focus-inset"
    >
      <table
        className="border-separate border-spacing-0.5 text-xs"
        {...(rowAction && { role: 'grid', onKeyDown: moveInGrid })}
      >
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
          {rows.map((row, place) => (
            <tr key={row}>
              <th scope="row" className={cx(head, 'left-0 z-10 text-right')}>
                <RowName action={rowAction?.(row)} isEntry={place === 0}>
                  {formatRow(row)}
                </RowName>
              </th>
              {columns.map((column) => (
                <Cell
                  key={column}
                  {...cellOf(row, column)}
                  most={most}
                  onPick={rowAction?.(row).onPick}
                  isFramed={hasDiagonal === true && row === column}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowNameProps {
  children: string
  action: LegendAction | undefined
  /** the way into the grid by Tab */
  isEntry: boolean
}

/** A development version can have 64 characters. */
function RowName({ children, action, isEntry }: RowNameProps) {
  if (action === undefined)
    return (
      <span title={children} className="block max-w-32 truncate">
        {children}
      </span>
    )
  return (
    <button
      type="button"
      tabIndex={isEntry ? 0 : -1}
      title={action.hint}
      onClick={action.onPick}
      className="ml-auto block max-w-32 truncate rounded-sm underline decoration-edge/50 underline-offset-2 focus-inset hover:decoration-ink"
    >
      {children}
    </button>
  )
}
