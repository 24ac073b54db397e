import type { KeyboardEvent } from 'react'

/** How far a key goes, in cells and in rows. */
const steps: Readonly<Record<string, readonly [cells: number, rows: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
}

/** Moves the focus between the buttons of a table's body, and stops at its edges. */
export function moveInGrid(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key]
  const { target, ctrlKey, metaKey, altKey } = event
  if (step === undefined || ctrlKey || metaKey || altKey || !(target instanceof Element)) return
  const cell = target.closest<HTMLTableCellElement>('tbody th, tbody td')
  const row = cell?.closest('tr')
  if (!cell || !row) return
  event.preventDefault()
  const rows = row.closest('tbody')?.rows
  const next = rows?.[within(row.sectionRowIndex + step[1], rows.length)]
  next?.cells[within(cell.cellIndex + step[0], next.cells.length)]?.querySelector('button')?.focus()
}

const within = (place: number, length: number) => Math.min(Math.max(place, 0), length - 1)
