import type { Page } from '@playwright/test'
import { openWholePage } from './support/open-page.ts'
import { expect, test } from './support/test.ts'

/** What the browser's own measure says (web.dev/cls: good is at most 0.1); we ask for less. */
const most = 0.05

async function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        const add = (entries: PerformanceEntryList) => {
          for (const entry of entries) sum += 'value' in entry ? Number(entry.value) : 0
        }
        const observer = new PerformanceObserver((list) => add(list.getEntries()))
        observer.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            add(observer.takeRecords())
            resolve(sum)
          }),
        )
      }),
  )
}

for (const path of [
  '/',
  '/versions',
  '/versions?tab=kubernetes',
  '/upgrades',
  '/lifecycle',
  '/capabilities',
  '/test-matrix',
  '/explore',
  '/data-quality',
  '/account',
])
  test(`${path} stands still while it loads`, async ({ page }) => {
    await openWholePage(page, path)
    expect(await shiftOf(page)).toBeLessThan(most)
  })
