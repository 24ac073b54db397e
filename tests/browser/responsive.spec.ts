import { openPage } from './support/open-page.ts'
import { panelOf } from './support/panel.ts'
import { expect, test } from './support/test.ts'

const widths = [390, 1024, 1440]

const pages = [
  { role: 'admin', path: '/' },
  {
    role: 'admin',
    path: '/?channel=edge&channel=stable&channel=prerelease&kubernetes=1.35&distribution=eks',
  },
  {
    role: 'admin',
    path: '/?control-planes-as=table&kamaji-versions-as=table&installations-as=table&median-as=table',
  },
  { role: 'admin', path: '/versions' },
  { role: 'admin', path: '/versions?tab=kubernetes' },
  { role: 'admin', path: '/upgrades' },
  { role: 'admin', path: '/upgrades?paths-by=patch&upgrade-bars-as=table' },
  { role: 'admin', path: '/account' },
  { role: 'admin', path: '/admin/people' },
  { role: 'admin', path: '/forbidden' },
  { role: null, path: '/login' },
  { role: null, path: '/welcome/not-a-code' },
] as const

for (const { role, path } of pages)
  test.describe(path, () => {
    test.use({ role })
    for (const width of widths)
      test(`does not scroll sideways at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 844 })
        await openPage(page, path)
        await page.waitForLoadState('networkidle')
        const { content, window: room } = await page.evaluate(() => ({
          content: document.scrollingElement?.scrollWidth ?? 0,
          window: window.innerWidth,
        }))
        expect(content).toBeLessThanOrEqual(room)
      })
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the pages are behind a menu', async ({ page }) => {
    await openPage(page, '/?channel=edge')
    await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden()
    await page.getByRole('button', { name: 'Open the menu' }).click()
    await page.getByRole('link', { name: 'Upgrades' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Upgrades')
    await expect(page.getByRole('dialog')).toBeHidden()
  })

  test('a chart is drawn within the width', async ({ page }) => {
    await openPage(page, '/')
    const box = await panelOf(page, 'Control planes by state').locator('svg.recharts-surface').boundingBox()
    expect(box?.width).toBeGreaterThan(250)
    expect(box?.width).toBeLessThan(390)
  })
})
