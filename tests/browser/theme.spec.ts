import type { Page } from '@playwright/test'
import { openPage } from './support/open-page.ts'
import { expect, test } from './support/test.ts'

const light = 'rgb(245, 246, 249)'
const dark = 'rgb(7, 12, 23)'

const canvas = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

async function choose(page: Page, theme: 'As the system' | 'Light' | 'Dark'): Promise<void> {
  await page.getByRole('button', { name: 'Grace Hopper' }).click()
  await page.getByRole('menuitemradio', { name: theme }).click()
}

for (const [colorScheme, colour] of [
  ['light', light],
  ['dark', dark],
] as const)
  test(`without a choice the theme is the system's: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/account')
    await expect.poll(() => canvas(page)).toBe(colour)
  })

test('a choice goes before the system, until it is taken back', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await openPage(page, '/account')
  await choose(page, 'Dark')
  await expect.poll(() => canvas(page)).toBe(dark)
  await choose(page, 'Light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => canvas(page)).toBe(light)
  await choose(page, 'As the system')
  await expect.poll(() => canvas(page)).toBe(dark)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => canvas(page)).toBe(light)
})

test('the menu shows what is chosen', async ({ page }) => {
  await openPage(page, '/account')
  await choose(page, 'Dark')
  await page.reload()
  await page.getByRole('button', { name: 'Grace Hopper' }).click()
  await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toBeChecked()
})

test('a choice survives a reload, and no frame shows the other theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await openPage(page, '/')
  await choose(page, 'Dark')
  // from the first script of the page on: the colour that each frame is painted in
  await page.addInitScript(() => {
    window.frameColours = []
    const look = () => {
      if (document.body !== null) window.frameColours.push(getComputedStyle(document.body).backgroundColor)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.reload()
  await expect.poll(() => page.evaluate(() => window.frameColours.length)).toBeGreaterThan(3)
  expect(await page.evaluate(() => [...new Set(window.frameColours)])).toEqual([dark])
})

declare global {
  interface Window {
    /** of the background, frame by frame */
    frameColours: string[]
  }
}
