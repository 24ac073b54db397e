import type { Locator } from '@playwright/test'
import { formatCount, events, installations } from '../../lib/format/count.ts'
import { askApi, asText } from './support/api.ts'
import { openPage } from './support/open-page.ts'
import { panelOf, showTable } from './support/panel.ts'
import { readTable } from './support/shown-table.ts'
import { tableFaults } from './support/table-faults.ts'
import { expect, test } from './support/test.ts'
import { closed, searchOf } from './support/view.ts'

const days = closed(30)

const charts = [
  {
    page: '/',
    title: 'Control planes by state',
    api: `/api/v1/control-planes?${days}`,
    unit: installations,
    /** a band a state, and once more for what is incomplete */
    marks: 8,
  },
  {
    page: '/',
    title: 'Kubernetes of management clusters',
    api: `/api/v1/versions/kubernetes?${days}&by=minor`,
    unit: installations,
    marks: 3,
  },
  {
    page: '/',
    title: 'Kamaji versions',
    api: `/api/v1/versions/kamaji?${days}`,
    unit: installations,
    marks: 3,
  },
  {
    page: '/upgrades',
    title: 'Flow between minors',
    api: `/api/v1/upgrades/tenant?${days}&by=minor`,
    unit: events,
    marks: 3,
  },
] as const

/** Sizes of what is drawn, in pixels; a straight line has one of them only. What is small is a sign. */
function drawnIn(panel: Locator): Promise<{ width: number; height: number }[]> {
  return panel.locator('svg path').evaluateAll((paths) =>
    paths
      .map((path) => path.getBoundingClientRect())
      .filter(({ width, height }) => Math.max(width, height) > 20)
      .map(({ width, height }) => ({ width, height })),
  )
}

for (const { page: path, title, api, unit, marks } of charts)
  test(`${title}: drawn; says its denominator, its sample and its time; its table has the numbers of the API`, async ({
    page,
  }) => {
    await openPage(page, `${path}?${days}`)
    const panel = panelOf(page, title)
    const { meta, rows } = await askApi(page, api)
    await test.step('drawn', async () => {
      await expect.poll(async () => (await drawnIn(panel)).length).toBeGreaterThanOrEqual(marks)
      expect((await panel.locator('svg.recharts-surface').boundingBox())?.height).toBeGreaterThan(150)
    })
    await test.step('sample and time', async () => {
      await expect(panel).toContainText(`n = ${formatCount(meta.n, unit)}`)
      const told = Date.parse((await panel.locator('time').first().getAttribute('datetime')) ?? '')
      expect(Math.abs(Date.now() - told)).toBeLessThan(15 * 60_000)
    })
    await test.step('denominator', async () => {
      await page.getByRole('button', { name: `About: ${title}`, exact: true }).click()
      const about = page.getByRole('dialog', { name: title })
      await expect(about).toContainText(`Denominator: ${meta.denominator}`)
      await page.keyboard.press('Escape')
      await expect(about).toBeHidden()
    })
    await test.step('table', async () => {
      const table = await readTable(await showTable(page, title))
      expect(rows.length).toBeGreaterThan(0)
      expect(tableFaults(table, Object.keys(rows[0] ?? {}), rows.map(asText))).toEqual([])
    })
  })

test('a table that is too long says how many rows it leaves to the CSV', async ({ page }) => {
  await openPage(page, `/?${closed(91)}`)
  const { rows } = await askApi(page, `/api/v1/versions/kamaji?${closed(91)}`)
  expect(rows.length).toBeGreaterThan(1000)
  const { headings, rows: shown } = await readTable(await showTable(page, 'Kamaji versions'))
  expect(shown).toHaveLength(1000)
  expect(headings[0]).toBe(`Day (newest 1,000 of ${rows.length.toLocaleString('en')} rows)`)
})

test('the table stays in the address, and leads back to the chart', async ({ page }) => {
  const title = 'Upgrades by kind'
  await openPage(page, '/upgrades')
  const table = await showTable(page, title)
  await page.reload()
  await expect(table).toBeVisible()
  await page.goBack()
  await expect(table).toBeHidden()
  await expect.poll(async () => (await drawnIn(panelOf(page, title))).length).toBeGreaterThan(0)
})

test('the bucket under the pointer is told in figures', async ({ page }) => {
  await openPage(page, `/?${days}`)
  const panel = panelOf(page, 'Control planes by state')
  await expect.poll(async () => (await drawnIn(panel)).length).toBeGreaterThan(0)
  const { rows } = await askApi(page, `/api/v1/control-planes?${days}`)
  const last = rows.at(-1) ?? {}
  // the page above may still find its height, and the chart move away from under the pointer
  await expect(async () => {
    const box = await panel.locator('svg.recharts-surface').boundingBox()
    if (box === null) throw new Error('The chart has no place on the page.')
    await page.mouse.move(box.x + box.width - 14, box.y + box.height / 2, { steps: 2 })
    await expect(panel).toContainText(`in ${formatCount(Number(last['installations']), installations)}`, {
      timeout: 1_000,
    })
  }).toPass()
  await expect(panel.getByRole('row', { name: /Running/ })).toContainText(
    Number(last['running']).toLocaleString('en'),
  )
})

test('a version opens its details from a heat table, by keyboard, and the back button closes them', async ({
  page,
}) => {
  await openPage(page, `/versions?${days}`)
  const heat = panelOf(page, 'Kamaji releases by week').getByRole('grid')
  const name = heat.getByRole('rowheader').getByRole('button').first()
  const version = await name.innerText()
  await name.focus()
  await page.keyboard.press('Enter')
  const details = page.getByRole('dialog', { name: `Kamaji ${version}` })
  for (const fact of ['First active', 'Last active', 'Peak', 'Half of its peak', 'States', 'Datastores'])
    await expect(details.getByText(fact, { exact: true })).toBeVisible()
  await page.reload()
  await expect(details).toBeVisible()
  await page.goBack()
  await expect(details).toBeHidden()
})

test('a cell of a heat table opens the details of its version, by arrow keys and by mouse', async ({
  page,
}) => {
  await openPage(page, `/versions?${days}`)
  const heat = panelOf(page, 'Kamaji releases by week').getByRole('grid')
  const second = await heat.getByRole('rowheader').nth(1).innerText()
  await heat.getByRole('rowheader').getByRole('button').first().focus()
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  const details = page.getByRole('dialog', { name: `Kamaji ${second}` })
  await expect(details).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(details).toBeHidden()
  await heat.getByRole('gridcell').first().click()
  await expect(page.getByRole('dialog', { name: /^Kamaji / })).toBeVisible()
  expect(searchOf(page).get('from')).toBe(new URLSearchParams(days).get('from'))
})
