import type { Page } from '@playwright/test'
import { expect } from './test.ts'
import { twoFrames } from './open-page.ts'

const height = 844
export const phone = { width: 390, height }

/** From a phone up, and back: what has grown must shrink again. */
const widths = [390, 1024, 1440, 390]

/** The page needs no more width than the window has. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height })
    await twoFrames(page)
    const needed = await page.evaluate(() => document.scrollingElement?.scrollWidth)
    expect.soft(needed, `width needed at ${width} px`).toBeLessThanOrEqual(width)
  }
}
