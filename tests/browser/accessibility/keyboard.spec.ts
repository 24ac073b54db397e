import fs from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { parseCsv } from '../../support/parse-csv.ts'
import { mostUsed } from '../support/api.ts'
import { openPage, settled } from '../support/open-page.ts'
import { panelOf } from '../support/panel.ts'
import { consoleUnderTest } from '../support/running-console.ts'
import { expect, test } from '../support/test.ts'
import { searchOf } from '../support/view.ts'

const mostTabs = 80

/** Goes on by Tab until the element has the focus. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    if (await element.evaluate((one) => one === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${mostTabs} times Tab did not lead to ${String(element)}`)
}

test.describe('by keyboard alone', () => {
  test.use({ role: null })

  test('from the sign-in to a filtered chart to its CSV', async ({ page }) => {
    const { email, password } = consoleUnderTest().people.maintainer
    await openPage(page, '/')
    await tabTo(page, page.getByLabel('Email'))
    await page.keyboard.type(email)
    await page.keyboard.press('Tab')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
    await settled(page)
    const minor = await mostUsed(page, 'kubernetes')

    await tabTo(page, page.getByRole('button', { name: 'Kubernetes', exact: true }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('combobox')).toBeFocused()
    await page.keyboard.type(minor)
    await expect(page.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect.poll(() => searchOf(page).getAll('kubernetes')).toEqual([minor])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('combobox')).toBeHidden()

    const title = 'Control planes by state'
    await expect(panelOf(page, title).locator('svg.recharts-surface')).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: `More: ${title}` }))
    await page.keyboard.press('Enter')
    const download = page.getByRole('menuitem', { name: 'Download CSV' })
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(download).toBeFocused()
    const downloading = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    const file = await downloading
    expect(new URL(file.url()).searchParams.getAll('kubernetes')).toEqual([minor])
    const [header, ...records] = parseCsv(fs.readFileSync(await file.path(), 'utf8'))
    expect(header?.[0]).toBe('bucket')
    expect(records).toHaveLength(91)
  })
})

test('the first Tab of a page leads over its navigation to the content', async ({ page }) => {
  await openPage(page, '/upgrades')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^Period: / })).toBeFocused()
})

test('a dialog keeps the focus in it and gives it back', async ({ page }) => {
  await openPage(page, '/upgrades')
  const button = page.getByRole('button', { name: 'About: Upgrades by kind' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Upgrades by kind' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('the buckets of a chart are told one by one with the arrow keys', async ({ page }) => {
  await openPage(page, '/?period=30d')
  const panel = panelOf(page, 'Control planes by state')
  const chart = panel.locator('svg.recharts-surface')
  await expect(chart).toBeVisible()
  await chart.focus()
  await page.keyboard.press('ArrowRight')
  await expect(panel.getByRole('row', { name: /Running/ })).toBeVisible()
  const first = await panel.locator('[aria-live]').textContent()
  await page.keyboard.press('ArrowRight')
  await expect(panel.locator('[aria-live]')).not.toHaveText(first ?? '')
  expect(searchOf(page).toString()).toBe('period=30d')
})
