import { expectWcag } from '../support/axe.ts'
import { openWholePage } from '../support/open-page.ts'
import { invite } from '../support/people.ts'
import { expect, test } from '../support/test.ts'

const pages = [
  { role: 'admin', path: '/' },
  { role: 'admin', path: '/versions' },
  { role: 'admin', path: '/versions?tab=kubernetes' },
  { role: 'admin', path: '/versions?tab=tenant' },
  { role: 'admin', path: '/upgrades' },
  { role: 'admin', path: '/lifecycle?compare=before' },
  { role: 'admin', path: '/capabilities' },
  { role: 'admin', path: '/test-matrix' },
  { role: 'admin', path: '/explore?by=kamaji&and=kubernetes' },
  { role: 'admin', path: '/data-quality' },
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
  { role: 'admin', path: '/versions?kamaji=v9.9.9' },
  { role: 'admin', path: '/upgrades?channel=edge&upgrade-matrix-as=table&skips-as=table' },
  { role: null, path: '/login' },
  { role: null, path: '/welcome/not-a-code' },
] as const

for (const { role, path } of pages)
  test.describe('WCAG 2.2 AA, light and dark', () => {
    test.use({ role })

    test(`${path}, ${role === null ? 'not signed in' : role}`, async ({ page }) => {
      await openWholePage(page, path)
      await expectWcag(page)
    })
  })

test('WCAG 2.2 AA, light and dark: the page of a one-time link', async ({ newBrowser }) => {
  const page = await newBrowser()
  await openWholePage(page, (await invite('Emmy Noether')).url)
  await expectWcag(page)
})

test('WCAG 2.2 AA, light and dark: what opens above a page', async ({ page }) => {
  await openWholePage(page, '/upgrades?kamaji=v9.9.9') // small, so that it is looked through fast
  const opening = [
    () => page.keyboard.press('?'),
    () => page.keyboard.press('Control+k'),
    () => page.getByRole('button', { name: 'Kubernetes', exact: true }).click(),
    () => page.getByRole('button', { name: /^Period: / }).click(),
    () => page.getByRole('button', { name: 'More: Upgrades by kind' }).click(),
    () => page.getByRole('button', { name: 'About: Upgrades by kind' }).click(),
  ]
  for (const open of opening) {
    await open()
    const popup = page.getByRole('dialog').or(page.getByRole('menu'))
    await expect(popup).toBeVisible()
    await expectWcag(page, '[role=dialog], [role=menu]')
    await page.keyboard.press('Escape')
    await expect(popup).toBeHidden()
  }
})
