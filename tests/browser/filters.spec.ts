import type { Locator, Page } from '@playwright/test'
import { formatCount, installations } from '../../lib/format/count.ts'
import { askApi, mostUsed } from './support/api.ts'
import { openPage } from './support/open-page.ts'
import { panelOf } from './support/panel.ts'
import { expect, test } from './support/test.ts'
import { closed, searchOf } from './support/view.ts'

const bar = (page: Page): Locator => page.getByRole('region', { name: 'Period and filters' })
const filterButton = (page: Page, name: string): Locator =>
  bar(page).getByRole('button', { name: new RegExp(`^${name}( \\d+ chosen)?$`) })
const chip = (page: Page, name: string): Locator =>
  bar(page).getByRole('button', { name: `Remove ${name}`, exact: true })

/** Opens the list of a filter, takes a value by mouse, and closes it. */
async function choose(page: Page, filter: string, value: string): Promise<void> {
  await filterButton(page, filter).click()
  await page.getByRole('option', { name: new RegExp(`^${value}( |$)`) }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
}

async function expectFilters(page: Page, filter: string, values: string[]): Promise<void> {
  await expect.poll(() => searchOf(page).getAll(filter)).toEqual(values)
}

/** The sample of the states is that of the API under the filters of the address. */
async function expectFilteredFigures(page: Page): Promise<void> {
  const { meta } = await askApi(page, `/api/v1/control-planes?${filtersOf(page)}`)
  await expect(panelOf(page, 'Control planes by state')).toContainText(
    `n = ${formatCount(meta.n, installations)}`,
  )
}

function filtersOf(page: Page): URLSearchParams {
  return new URLSearchParams(
    [...searchOf(page)].filter(([name]) => name === 'kubernetes' || name === 'channel'),
  )
}

test('a minor and a channel, chosen by mouse, are in the address and in the figures', async ({ page }) => {
  const minor = await mostUsed(page, 'kubernetes')
  await openPage(page, '/')
  const { meta } = await askApi(page, '/api/v1/control-planes')
  const unfiltered = `n = ${formatCount(meta.n, installations)}`
  await expect(panelOf(page, 'Control planes by state')).toContainText(unfiltered)
  await choose(page, 'Kubernetes', `v${minor}`)
  await choose(page, 'Channel', 'Edge')
  await expectFilters(page, 'kubernetes', [minor])
  await expectFilters(page, 'channel', ['edge'])
  await expectFilteredFigures(page)
  await expect(panelOf(page, 'Control planes by state')).not.toContainText(unfiltered)
})

test('filters survive a reload', async ({ page }) => {
  const minor = await mostUsed(page, 'kubernetes')
  await openPage(page, '/')
  await choose(page, 'Kubernetes', `v${minor}`)
  await expectFilters(page, 'kubernetes', [minor])
  await page.reload()
  await expect(chip(page, `Kubernetes v${minor}`)).toBeVisible()
  await expect(filterButton(page, 'Kubernetes')).toHaveText(/1 chosen/)
  await expectFilteredFigures(page)
})

test('a chip removes its filter', async ({ page }) => {
  const minor = await mostUsed(page, 'kubernetes')
  await openPage(page, `/upgrades?kubernetes=${minor}&channel=edge&channel=stable`)
  await chip(page, 'Channel Edge').click()
  await expectFilters(page, 'channel', ['stable'])
  await chip(page, `Kubernetes v${minor}`).click()
  await expectFilters(page, 'kubernetes', [])
  await expect(chip(page, 'Channel Stable')).toBeVisible()
})

test('all filters go at once', async ({ page }) => {
  await openPage(page, '/upgrades?kubernetes=1.35&channel=edge&one_day=include&period=30d')
  await bar(page).getByRole('button', { name: 'Clear' }).click()
  await expect.poll(() => searchOf(page).toString()).toBe('period=30d')
})

test('the back button takes back one filter after the other', async ({ page }) => {
  await openPage(page, '/upgrades')
  await choose(page, 'Channel', 'Edge')
  await choose(page, 'Channel', 'Stable')
  await expectFilters(page, 'channel', ['edge', 'stable'])
  await page.goBack()
  await expectFilters(page, 'channel', ['edge'])
  await expect(chip(page, 'Channel Stable')).toBeHidden()
  await page.goBack()
  await expectFilters(page, 'channel', [])
  await expect(chip(page, 'Channel Edge')).toBeHidden()
  await page.goForward()
  await expect(chip(page, 'Channel Edge')).toBeVisible()
})

test('the search in a list narrows it', async ({ page }) => {
  await openPage(page, '/upgrades')
  await filterButton(page, 'Distribution').click()
  await page.getByRole('combobox', { name: 'Search Distribution' }).fill('k3')
  await expect(page.getByRole('option')).toHaveCount(1)
  await expect(page.getByRole('option')).toHaveText(/^K3s/)
  await page.getByRole('combobox', { name: 'Search Distribution' }).fill('no such thing')
  await expect(page.getByText('Nothing by that name.')).toBeVisible()
})

test('a filter goes along to the other pages', async ({ page }) => {
  await openPage(page, '/upgrades?channel=edge&period=30d')
  await page.getByRole('link', { name: 'Versions' }).click()
  await expect(page).toHaveURL('/versions?period=30d&channel=edge')
  await expect(chip(page, 'Channel Edge')).toBeVisible()
})

test('an entry of a legend filters, and takes the filter off again', async ({ page }) => {
  const minor = await mostUsed(page, 'kubernetes')
  await openPage(page, '/versions?tab=kubernetes')
  const entry = panelOf(page, 'On this minor or older').getByRole('button', {
    name: new RegExp(`^v${minor} `),
  })
  await entry.click()
  await expectFilters(page, 'kubernetes', [minor])
  await expect(entry).toHaveAttribute('aria-pressed', 'true')
  await entry.click()
  await expectFilters(page, 'kubernetes', [])
})

test('a bar filters', async ({ page }) => {
  await openPage(page, '/versions?tab=kubernetes')
  await panelOf(page, 'Distributions').getByRole('button', { name: /^EKS / }).click()
  await expectFilters(page, 'distribution', ['eks'])
  await expect(chip(page, 'Distribution EKS')).toBeVisible()
})

test('by keyboard: a value of a list', async ({ page }) => {
  const minor = await mostUsed(page, 'kubernetes')
  await openPage(page, '/upgrades')
  await filterButton(page, 'Kubernetes').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Search Kubernetes minor' })).toBeFocused()
  await page.keyboard.type(minor)
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expectFilters(page, 'kubernetes', [minor])
  await page.keyboard.press('Escape')
  await expect(filterButton(page, 'Kubernetes')).toBeFocused()
})

test('by keyboard: an entry of a legend, and its chip', async ({ page }) => {
  const minor = await mostUsed(page, 'kubernetes')
  await openPage(page, '/versions?tab=kubernetes')
  await panelOf(page, 'On this minor or older')
    .getByRole('button', { name: new RegExp(`^v${minor} `) })
    .focus()
  await page.keyboard.press('Enter')
  await expectFilters(page, 'kubernetes', [minor])
  await chip(page, `Kubernetes v${minor}`).focus()
  await page.keyboard.press('Space')
  await expectFilters(page, 'kubernetes', [])
})

test('one-day installations are counted in when asked for', async ({ page }) => {
  await openPage(page, `/?${closed(30)}`)
  const { meta } = await askApi(page, `/api/v1/coverage?${closed(30)}`)
  await panelOf(page, 'Freshness and coverage')
    .getByRole('button', { name: /^\+\d+ one-day installations?$/ })
    .click()
  await expectFilters(page, 'one_day', ['include'])
  const all = meta.n + Number(meta['one_day_installations'])
  await expect(panelOf(page, 'Freshness and coverage')).toContainText(
    `n = ${formatCount(all, installations)}`,
  )
})
