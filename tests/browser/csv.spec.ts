import type { Page } from '@playwright/test'
import { addDays } from '../../lib/time/day.ts'
import { askAllRows, asText, mostUsed } from './support/api.ts'
import { openPage } from './support/open-page.ts'
import { downloadCsv, panelOf, panelTitles, pickFromMenu, type Csv } from './support/panel.ts'
import { readTable } from './support/shown-table.ts'
import { tableFaults } from './support/table-faults.ts'
import { expect, test } from './support/test.ts'
import { closed } from './support/view.ts'

/** Few enough days for the lists of the overview to be read to their end; enough for weeks elsewhere. */
const pages = [
  { path: '/?', days: 9 },
  { path: '/versions?', days: 28 },
  { path: '/versions?tab=kubernetes&', days: 28 },
  { path: '/versions?tab=tenant&', days: 28 },
  { path: '/upgrades?', days: 28 },
  { path: '/lifecycle?', days: 28 },
  { path: '/capabilities?', days: 28 },
  { path: '/test-matrix?', days: 28 },
]

/** Downloads the CSV of a panel: it is what the API answers under the same address but for the format. */
async function csvLikeTheApi(page: Page, title: string, item?: string): Promise<Csv> {
  const { csv, download } = await downloadCsv(page, title, item)
  const url = new URL(download.url())
  expect(url.searchParams.get('format'), title).toBe('csv')
  url.searchParams.delete('format')
  const rows = await askAllRows(page, url.href)
  expect(csv.records, `${title}: CSV and JSON`).toEqual(rows.map(asText))
  if (rows[0] !== undefined) expect(csv.header, `${title}: header`).toEqual(Object.keys(rows[0]))
  return csv
}

/** A list shows its first rows only, until it is asked for more. */
async function showAllRows(page: Page, title: string): Promise<void> {
  const panel = panelOf(page, title)
  const rows = panel.locator('tbody tr')
  for (const more = panel.getByRole('button', { name: 'Load more' }); await more.isVisible();) {
    const shown = await rows.count()
    await more.click()
    await expect.poll(() => rows.count()).toBeGreaterThan(shown)
  }
}

/** Such a panel has no chart: it shows rows, and more of them on demand. */
const isList = (title: string) => /^(Installations|Events), /.test(title)

/** Opens the page with its charts as tables; which it has, the headings say in what the server sends. */
async function openAsTables(page: Page, address: string): Promise<void> {
  const html = await (await page.request.get(address)).text()
  const headings = [...html.matchAll(/<h2 id="([^"]+)-title"[^>]*>([^<]+)</g)]
  const charts = headings.flatMap(([, id = '', title = '']) => (isList(title) ? [] : `${id}-as=table`))
  await openPage(page, `${address}&${charts.join('&')}`)
}

/** What a panel says that has no row. */
const nothing = /Nothing (in this view|is left out)|No installation looks like two|None has more than 5/

async function comparePanels(page: Page, address: string, panels = 2): Promise<void> {
  await openAsTables(page, address)
  const titles = await panelTitles(page)
  expect(titles.length).toBeGreaterThanOrEqual(panels)
  const csvs = new Map<string, Csv>()
  for (const title of titles) csvs.set(title, await csvLikeTheApi(page, title))
  const compare = async (title: string, kind: 'table' | 'list') => {
    const table = panelOf(page, title).getByRole('table', { name: `${title}: ${kind}` })
    const { header, records } = csvs.get(title) ?? { header: [], records: [] }
    if (records.length === 0) return expect(panelOf(page, title)).toContainText(nothing)
    expect(tableFaults(await readTable(table), header, records), `${title}: ${kind} and CSV`).toEqual([])
  }
  for (const title of titles) {
    if (isList(title)) await showAllRows(page, title)
    await compare(title, isList(title) ? 'list' : 'table')
  }
}

for (const { path, days } of pages) {
  test(`${path} the CSV of each panel is its table and its answer of the API`, async ({ page }) => {
    await comparePanels(page, `${path}${closed(days)}`)
  })

  test(`${path} so it is with filters`, async ({ page }) => {
    const minor = await mostUsed(page, 'kubernetes')
    const filters = `channel=edge&channel=stable&kubernetes=${minor}&one_day=include`
    await comparePanels(page, `${path}${closed(days)}&${filters}`)
  })
}

const questions = [
  'and=datastores',
  'measure=not_ready&by=kamaji&and=kubernetes',
  'measure=upgrades&by=hop_kind&and=tenant',
]
for (const question of questions)
  test(`/explore?${question} so it is with what is explored`, async ({ page }) => {
    await comparePanels(page, `/explore?${question}&${closed(28)}`, 1)
  })

test('so it is with what a rule hits, and its trend', async ({ page }) => {
  await comparePanels(page, `/planner?rule=kubernetes%3C1.33&${closed(28)}`)
})

test('so it is with the panels of data quality', async ({ page }) => {
  await comparePanels(page, `/data-quality?${closed(28)}`, 4)
})

test('the period before has a table and a CSV of its own', async ({ page }) => {
  const title = 'Control planes by state'
  await openPage(page, `/?${closed(9)}&compare=before&control-planes-as=table`)
  const now = await csvLikeTheApi(page, title)
  const before = await csvLikeTheApi(page, title, 'Download CSV, period before')
  expect(before.records.map((record) => record['bucket'])).toEqual(
    now.records.map((record) => addDays(record['bucket'] ?? '', -9)),
  )
  const table = panelOf(page, title).getByRole('table', { name: `${title}: period before` })
  expect(tableFaults(await readTable(table), before.header, before.records)).toEqual([])
})

test('the API call and the link of a panel can be copied', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const title = 'Upgrades by kind'
  await openPage(page, `/upgrades?${closed(28)}`)
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  const { download } = await downloadCsv(page, title)
  await pickFromMenu(page, title, 'Copy API call')
  await expect(page.getByText('API call copied')).toBeVisible()
  const address = download.url().replace('&format=csv', '')
  expect(await copied()).toMatch(/^curl /)
  expect(await copied()).toContain(` '${address}'`)
  await pickFromMenu(page, title, 'Copy link')
  await expect(page.getByText('Link copied')).toBeVisible()
  expect(await copied()).toBe(`${baseURL}/upgrades?${closed(28)}#upgrade-bars`)
})
