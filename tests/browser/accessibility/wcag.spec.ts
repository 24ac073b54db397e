import { expectWcag } from '../support/axe.ts'
import { openWholePage } from '../support/open-page.ts'
import { expect, test } from '../support/test.ts'

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
