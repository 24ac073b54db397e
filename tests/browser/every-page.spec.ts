import type { Page } from '@playwright/test'
import { expectWcag } from './support/axe.ts'
import { expectNoShift } from './support/layout-shift.ts'
import { openWholePage } from './support/open-page.ts'
import { invite } from './support/people.ts'
import { expectNoSidewaysScroll } from './support/sideways.ts'
import { test } from './support/test.ts'

const tables = ['control-planes', 'kamaji-versions', 'installations', 'median', 'coverage']
const chips = 'channel=edge&channel=stable&channel=prerelease&kubernetes=1.35&distribution=eks'

/** Each page, and those of its views that are built otherwise. Few rows are enough: axe looks at every cell. */
const pages = [
  { role: 'admin', path: '/' },
  { role: 'admin', path: `/?period=7d&${tables.map((id) => `${id}-as=table`).join('&')}` },
  { role: 'admin', path: '/versions' },
  { role: 'admin', path: '/versions?tab=kubernetes' },
  { role: 'admin', path: '/versions?tab=tenant' },
  { role: 'admin', path: '/versions?tab=tenant&version=tenant:1.33' },
  { role: 'admin', path: `/versions?kamaji=v9.9.9&${chips}` },
  { role: 'admin', path: '/upgrades' },
  {
    role: 'admin',
    path: '/upgrades?channel=edge&paths-by=patch&upgrade-bars-as=table&upgrade-matrix-as=table&skips-as=table',
  },
  { role: 'admin', path: '/lifecycle?compare=before' },
  { role: 'admin', path: '/capabilities' },
  { role: 'admin', path: '/test-matrix' },
  { role: 'admin', path: '/test-matrix?test-matrix-as=table' },
  { role: 'admin', path: '/explore?by=kamaji&and=kubernetes' },
  { role: 'admin', path: '/explore?measure=created&and=network_profile' },
  { role: 'admin', path: '/data-quality' },
  { role: 'admin', path: '/data-quality?refused-as=table' },
  { role: 'admin', path: '/planner' },
  { role: 'admin', path: '/planner?rule=kubernetes<1.31&rule2=datastore=mysql' },
  { role: 'admin', path: '/decisions' },
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

/** One visit serves all that holds for every page; each fault is told, not only the first. */
async function expectSound(page: Page, path: string): Promise<void> {
  await openWholePage(page, path)
  await expectNoShift(page)
  await expectWcag(page)
  await expectNoSidewaysScroll(page)
}

test.describe('stands still while it loads, keeps WCAG 2.2 AA in light and dark, needs no sideways scroll', () => {
  for (const { role, path } of pages)
    test.describe(() => {
      test.use({ role })
      test(`${path}, ${role === null ? 'not signed in' : role}`, async ({ page }) => expectSound(page, path))
    })

  test.describe('not signed in', () => {
    test.use({ role: null })

    test('the page of a one-time link', async ({ page }) => {
      await expectSound(page, (await invite('Emmy Noether')).url)
    })

    test('the page of a wrong address', async ({ page, complaints }) => {
      complaints.expect(/the server responded with a status of 404/)
      await expectSound(page, '/no-such-page')
    })
  })
})
