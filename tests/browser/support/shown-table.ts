import type { Locator } from '@playwright/test'

/** What a table on the screen says; an instant by its date and time, an id in full, all else as it is written. */
export interface ShownTable {
  headings: string[]
  rows: string[][]
}

export function readTable(table: Locator): Promise<ShownTable> {
  return table.evaluate((element) => {
    const textOf = (cell: Element) =>
      cell.querySelector('time')?.getAttribute('datetime') ??
      cell.querySelector('code')?.getAttribute('title') ??
      cell.textContent
    return {
      headings: [...element.querySelectorAll('thead th')].map(textOf),
      rows: [...element.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf)),
    }
  })
}
