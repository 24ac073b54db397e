import { openPage } from './support/open-page.ts'
import { panelOf } from './support/panel.ts'
import { expect, test } from './support/test.ts'

test('a printed page has its figures, and nothing to click', async ({ page }) => {
  await openPage(page, '/?channel=edge&period=30d')
  await expect(panelOf(page, 'Control planes by state').locator('svg.recharts-surface')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Grace Hopper' })).toBeHidden()
  await expect(page.getByRole('button', { name: /^(More|About|Period|Remove)/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Load more' })).toHaveCount(0)
  await expect(page.getByText('Skip to the content')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await expect(panelOf(page, 'Control planes by state').locator('svg.recharts-surface')).toBeVisible()
})

test('a printed page says of which days and filters it is', async ({ page }) => {
  await openPage(page, '/upgrades?from=2026-01-01&to=2026-01-31&channel=edge')
  await page.emulateMedia({ media: 'print' })
  const bar = page.getByRole('region', { name: 'Period and filters' })
  await expect(bar.getByText('1 – 31 Jan 2026 (UTC)')).toBeVisible()
  await expect(bar.getByText('Channel', { exact: true })).toBeVisible()
  await expect(bar.getByText('Edge', { exact: true })).toBeVisible()
})

test('a printed page is light, whatever the theme', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'))
  await openPage(page, '/account')
  await page.emulateMedia({ media: 'print' })
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color)
  await expect.poll(ink).toBe('rgb(15, 23, 42)')
})
