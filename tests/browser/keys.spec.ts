import type { Page } from '@playwright/test'
import { addDays, dayOf } from '../../lib/time/day.ts'
import { openPage } from './support/open-page.ts'
import { panelOf } from './support/panel.ts'
import { expect, test } from './support/test.ts'
import { searchOf } from './support/view.ts'

const periodButton = (page: Page) => page.getByRole('button', { name: /^Period: / })

async function expectSearch(page: Page, search: string): Promise<void> {
  await expect.poll(() => searchOf(page).toString()).toBe(search)
}

/** The keys before this did nothing: the page itself has not even begun to go elsewhere. */
async function expectUntouched(page: Page, search = ''): Promise<void> {
  expect(await page.evaluate(() => window.location.search)).toBe(search)
}

const periods = [
  { key: 'd', search: 'period=today', label: 'Today' },
  { key: 'w', search: 'period=7d', label: 'Last 7 days' },
  { key: 't', search: 'period=30d', label: 'Last 30 days' },
  { key: 'n', search: '', label: 'Last 91 days' },
  { key: 'l', search: 'period=12mo', label: 'Last 12 months' },
  { key: 'a', search: 'period=all', label: 'All time' },
]

test('D, W, T, N, L and A choose the period', async ({ page }) => {
  await openPage(page, '/upgrades')
  for (const { key, search, label } of periods) {
    await page.keyboard.press(key)
    await expectSearch(page, search)
    await expect(periodButton(page)).toHaveAccessibleName(new RegExp(`^Period: ?${label}`))
  }
})

test('the arrows go to the period before and back', async ({ page }) => {
  await openPage(page, '/upgrades?period=7d')
  const today = dayOf(new Date())
  await page.keyboard.press('ArrowLeft')
  await expectSearch(page, `from=${addDays(today, -13)}&to=${addDays(today, -7)}`)
  await page.keyboard.press('ArrowRight')
  await expectSearch(page, 'period=7d')
  await page.keyboard.press('ArrowRight')
  await expectUntouched(page, '?period=7d')
})

test('X compares with the period before, and stops', async ({ page }) => {
  await openPage(page, '/upgrades?period=7d')
  const before = panelOf(page, 'Upgrades by kind').getByText('Period before')
  await expect(before).toBeHidden()
  await page.keyboard.press('x')
  await expectSearch(page, 'period=7d&compare=before')
  await expect(before).toBeVisible()
  await page.keyboard.press('x')
  await expectSearch(page, 'period=7d')
  await expect(before).toBeHidden()
})

test('Escape clears the filters', async ({ page }) => {
  await openPage(page, '/upgrades?channel=edge')
  await page.keyboard.press('Escape')
  await expectSearch(page, '')
})

test('? lists the keys, each period among them; Escape closes it and leaves the filters', async ({
  page,
}) => {
  await openPage(page, '/upgrades?channel=edge')
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  for (const { label } of periods) await expect(list.getByText(label, { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expectUntouched(page, '?channel=edge')
})

test('a page offers only the controls and keys that change something on it', async ({ page }) => {
  const bar = page.getByRole('region', { name: 'Period and filters' })
  const comparison = page.getByText('Compare with the period before', { exact: true })
  await openPage(page, '/test-matrix?compare=before')
  await expect(bar.getByRole('button', { name: /^(Compare|By )/ })).toHaveCount(0)
  await page.keyboard.press('x')
  await page.keyboard.press('?')
  await expect(page.getByText('Last 91 days', { exact: true })).toBeVisible()
  await expect(comparison).toHaveCount(0)
  await expectUntouched(page, '?compare=before')
  await openPage(page, '/explore?by=kamaji')
  await expect(bar.getByRole('button', { name: /^(Compare|By )/ })).toHaveCount(0)
  await page.getByLabel('By', { exact: true }).selectOption('bucket')
  await expect(bar.getByRole('button', { name: /^(Compare|By )/ })).toHaveCount(2)
})

test('Ctrl K finds a page by name', async ({ page }) => {
  await openPage(page, '/?period=30d')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search commands' })).toBeFocused()
  await page.keyboard.type('upgr')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/upgrades?period=30d')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('Ctrl K chooses a period', async ({ page }) => {
  await openPage(page, '/upgrades')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search commands' })).toBeFocused()
  await page.keyboard.type('7 days')
  await page.keyboard.press('Enter')
  await expectSearch(page, 'period=7d')
})

test('Ctrl K opens and closes', async ({ page }) => {
  await openPage(page, '/account')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeHidden()
})

test('keys are silent with a modifier, in a menu, in a date field, and where text is typed', async ({
  page,
}) => {
  await openPage(page, '/upgrades')
  await test.step('with a modifier', async () => {
    await page.keyboard.press('Alt+w')
    await page.keyboard.press('Control+ArrowLeft')
    await expectUntouched(page)
  })
  await test.step('in a menu', async () => {
    await page.getByRole('button', { name: 'By day' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('a')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
    await expectUntouched(page)
  })
  await test.step('in a date field', async () => {
    await periodButton(page).click()
    const popup = page.getByRole('dialog', { name: 'Period' })
    await popup.getByLabel('From').focus()
    for (const key of ['d', 'w', 'ArrowLeft']) await page.keyboard.press(key)
    await expectUntouched(page)
    await page.keyboard.press('Escape')
    await expect(popup).toBeHidden()
  })
  await test.step('where text is typed', async () => {
    await page.getByRole('button', { name: 'Distribution' }).click()
    const search = page.getByRole('combobox', { name: 'Search Distribution' })
    await search.pressSequentially('dwtnlax?')
    await expect(search).toHaveValue('dwtnlax?')
    await expectUntouched(page)
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeHidden()
  })
})

test('days of one’s own', async ({ page }) => {
  await openPage(page, '/upgrades')
  const today = dayOf(new Date())
  await periodButton(page).click()
  const popup = page.getByRole('dialog', { name: 'Period' })
  await popup.getByLabel('From').fill(addDays(today, -20))
  await popup.getByLabel('To').fill(addDays(today, -10))
  await popup.getByRole('button', { name: 'Apply' }).click()
  await expectSearch(page, `from=${addDays(today, -20)}&to=${addDays(today, -10)}`)
  await expect(popup).toBeHidden()
})
