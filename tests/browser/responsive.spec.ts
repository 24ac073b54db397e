import { openPage, openWholePage } from './support/open-page.ts'
import { panelOf } from './support/panel.ts'
import { invite } from './support/people.ts'
import { expectNoSidewaysScroll, phone } from './support/sideways.ts'
import { expect, test } from './support/test.ts'

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
  { role: 'admin', path: '/versions?tab=tenant&version=tenant:1.33' },
  { role: 'admin', path: '/upgrades' },
  { role: 'admin', path: '/upgrades?paths-by=patch&upgrade-bars-as=table' },
  { role: 'admin', path: '/lifecycle?compare=before' },
  { role: 'admin', path: '/capabilities' },
  { role: 'admin', path: '/test-matrix' },
  { role: 'admin', path: '/test-matrix?test-matrix-as=table' },
  { role: 'admin', path: '/explore?measure=created&and=network_profile' },
  { role: 'admin', path: '/data-quality' },
  { role: 'admin', path: '/planner?rule=kubernetes<1.31&rule2=datastore=mysql' },
  { role: 'admin', path: '/data-quality?refused-as=table' },
  { role: 'admin', path: '/account' },
  { role: 'admin', path: '/admin/people' },
  { role: 'admin', path: '/admin/tokens' },
  { role: 'admin', path: '/admin/audit' },
  { role: 'admin', path: '/admin/catalogue' },
  { role: 'admin', path: '/admin/sign-in' },
  { role: 'admin', path: '/forbidden' },
  { role: null, path: '/login' },
  { role: null, path: '/welcome/not-a-code' },
] as const

for (const { role, path } of pages)
  test.describe(path, () => {
    test.use({ role, viewport: phone })

    test('does not scroll sideways, on a phone or wider', async ({ page }) => {
      await openWholePage(page, path)
      await expectNoSidewaysScroll(page)
    })
  })

test.describe('not signed in', () => {
  test.use({ role: null, viewport: phone })

  test('the page of a one-time link does not scroll sideways', async ({ page }) => {
    const { url } = await invite('Grete Hermann')
    await openWholePage(page, url)
    await expectNoSidewaysScroll(page)
  })

  test('the page of a wrong address does not scroll sideways', async ({ page, complaints }) => {
    complaints.expect(/the server responded with a status of 404/)
    await openWholePage(page, '/no-such-page')
    await expectNoSidewaysScroll(page)
  })
})

test.describe('on a phone', () => {
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
})
