import { openPage, openWholePage } from './support/open-page.ts'
import { panelOf } from './support/panel.ts'
import { phone } from './support/sideways.ts'
import { expect, test } from './support/test.ts'

test.use({ viewport: phone })

test('the pages are behind a menu', async ({ page }) => {
  await openPage(page, '/?channel=edge')
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden()
  await page.getByRole('button', { name: 'Open the menu' }).click()
  await page.getByRole('link', { name: 'Upgrades' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Upgrades')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a chart is drawn within the width', async ({ page }) => {
  await openWholePage(page, '/')
  const box = await panelOf(page, 'Control planes by state').locator('svg.recharts-surface').boundingBox()
  expect(box?.width).toBeGreaterThan(250)
  expect(box?.width).toBeLessThan(390)
})
