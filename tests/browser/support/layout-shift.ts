import type { Page } from '@playwright/test'
import { expect } from './test.ts'

/** What the browser's own measure says (web.dev/cls: good is at most 0.1); we ask for less. */
const most = 0.05

/** The page stood still from its first frame on. */
export async function expectNoShift(page: Page): Promise<void> {
  expect.soft(await shiftOf(page), 'layout shift').toBeLessThan(most)
}

function shiftOf(page: Page): Promise<number> {
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
