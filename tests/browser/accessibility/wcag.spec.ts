import type { Page } from '@playwright/test'
import { wcagFaults } from '../support/axe.ts'
import { openPage } from '../support/open-page.ts'
import { expect, test } from '../support/test.ts'

const pages = [
  '/',
  '/versions',
  '/versions?tab=kubernetes',
  '/upgrades',
  '/account',
  '/admin/people',
  '/forbidden',
  '/?kamaji=v9.9.9',
  '/?channel=edge&control-planes-as=table&coverage-as=table',
]

/** The page with its charts, which come with code of their own. */
async function openWhole(page: Page, path: string): Promise<void> {
  await openPage(page, path)
  await page.waitForLoadState('networkidle')
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`WCAG 2.2 AA, ${colorScheme}:`, () => {
    test.use({ colorScheme })

    test.describe('signed in', () => {
      test.use({ role: 'admin' })
      for (const path of pages)
        test(path, async ({ page }) => {
          await openWhole(page, path)
          expect(await wcagFaults(page)).toEqual([])
        })

      test('what opens above a page', async ({ page }) => {
        await openWhole(page, '/upgrades')
        const open = [
          () => page.keyboard.press('?'),
          () => page.keyboard.press('Control+k'),
          () => page.getByRole('button', { name: 'Kubernetes' }).click(),
          () => page.getByRole('button', { name: /^Period: / }).click(),
          () => page.getByRole('button', { name: 'More: Upgrades by kind' }).click(),
          () => page.getByRole('button', { name: 'About: Upgrades by kind' }).click(),
        ]
        for (const act of open) {
          await act()
          const popup = page.getByRole('dialog').or(page.getByRole('menu'))
          await expect(popup).toBeVisible()
          expect(await wcagFaults(page)).toEqual([])
          await page.keyboard.press('Escape')
          await expect(popup).toBeHidden()
        }
      })
    })

    test.describe('not signed in', () => {
      test.use({ role: null })
      for (const path of ['/login', '/welcome/not-a-code'])
        test(path, async ({ page }) => {
          await openWhole(page, path)
          expect(await wcagFaults(page)).toEqual([])
        })
    })
  })
