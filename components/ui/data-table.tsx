import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export interface Column<Row> {
  /** unique in the table */
  key: string
  label: ReactNode
  cell: (row: Row) => ReactNode
  /** numbers stand at the end */
  align?: 'start' | 'end'
  /** names the row for screen readers */
  isHeader?: boolean
}

interface Props<Row> {
  /** what the table holds; read out, not shown */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** stands in the place of rows */
  empty?: ReactNode
  /** bounds its height: it scrolls inside of itself, under a header that stays */
  className?: string
}

/** A table of plain rows. It never widens the page: what does not fit scrolls within. */
export function DataTable<Row>({ caption, columns, rows, rowKey, empty, className }: Props<Row>) {
  return (
    // What scrolls must be reachable by keyboard, and a group, unlike a region, is no landmark of the page.
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset groups controls
      role="group"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={caption}
      className={cx(
        'overflow-auto rounded-[inherit] focus-inset',
        rows.length === 0 && '@container',
        className,
      )}
    >
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cx(headCell, alignment(column))}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="group print:break-inside-avoid">
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length}>
                <div className="sticky left-0 w-[100cqi] px-3 py-6 text-center text-muted">
                  {empty ?? 'Nothing to show.'}
                </div>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

const headCell =
  'sticky top-0 z-10 h-8 border-b border-line bg-surface px-3 text-xs font-medium whitespace-nowrap text-muted'
const bodyCell =
  'h-8 border-b border-line px-3 whitespace-nowrap font-normal group-last:border-b-0 group-hover:bg-hover'

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = cx(bodyCell, alignment(column))
  if (column.isHeader === true)
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    )
  return <td className={className}>{column.cell(row)}</td>
}

function alignment(column: { align?: 'start' | 'end' }): string {
  return column.align === 'end' ? 'text-right' : 'text-left'
}
