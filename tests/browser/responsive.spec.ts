import { openPage, openWholePage, twoFrames } from './support/open-page.ts'
import { panelOf } from './support/panel.ts'
import { expect, test } from './support/test.ts'

/** From a phone up, and back: what has grown must shrink again. */
const widths = [390, 1024, 1440, 390]
const height = 844

const tables = ['control-planes', 'kamaji-versions', 'installations', 'median', 'coverage']
const pages = [
  { role: 'admin', path: '/' },
  {
    role: 'admin',
    path: '/?channel=edge&channel=stable&channel=prerelease&kubernetes=1.35&distribution=eks',
  },
  { role: 'admin', path: `/?${tables.map((id) => `${id}-as=table`).join('&')}` },
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
    test.use({ role, viewport: { width: widths[0] ?? 0, height } })

    test('does not scroll sideways, on a phone or wider', async ({ page }) => {
      await openWholePage(page, path)
      for (const width of widths) {
        await page.setViewportSize({ width, height })
        await twoFrames(page)
        const needed = await page.evaluate(() => document.scrollingElement?.scrollWidth)
        expect(needed, `at ${width} px`).toBeLessThanOrEqual(width)
      }
    })
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height } })

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
})
