import fs from 'node:fs'
import type { Download, Locator, Page } from '@playwright/test'
import { parseCsv } from '../../support/parse-csv.ts'

/** A panel by its title. */
export function panelOf(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true })
}

/** The titles of all panels of a page, from top to bottom. */
export async function panelTitles(page: Page): Promise<string[]> {
  const names = await page
    .getByRole('button', { name: /^More: / })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
  return names.map((name) => name.slice('More: '.length))
}

/** Picks an entry of the ⋯ menu of a panel. */
export async function pickFromMenu(page: Page, title: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More: ${title}`, exact: true }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

/** Shows the table of a panel in the place of its chart. */
export async function showTable(page: Page, title: string): Promise<Locator> {
  await pickFromMenu(page, title, 'Show table')
  const table = panelOf(page, title).getByRole('table', { name: `${title}: table` })
  await table.waitFor()
  return table
}

export interface Csv {
  header: string[]
  /** by the keys of the header */
  records: Record<string, string>[]
}

/** Downloads the CSV of a panel through its ⋯ menu. */
export async function downloadCsv(
  page: Page,
  title: string,
  item = 'Download CSV',
): Promise<{ csv: Csv; download: Download }> {
  const downloading = page.waitForEvent('download')
  await pickFromMenu(page, title, item)
  const download = await downloading
  return { csv: await readCsv(download), download }
}

async function readCsv(download: Download): Promise<Csv> {
  const [header = [], ...records] = parseCsv(fs.readFileSync(await download.path(), 'utf8'))
  return {
    header,
    records: records.map((record) => Object.fromEntries(header.map((key, at) => [key, record[at] ?? '']))),
  }
}
