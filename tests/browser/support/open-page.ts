import { expect, type Page } from '@playwright/test'

/** Goes to a page and waits until its buttons and keys work: React has taken over what the server rendered. */
export async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await settled(page)
}

/** The same with its charts, which come with code of their own. */
export async function openWholePage(page: Page, path: string): Promise<void> {
  await openPage(page, path)
  await expect(page.locator(skeleton)).toHaveCount(0)
}

/** Stands where something is still on its way. That it is so, `states.spec.ts` shows. */
export const skeleton = '.animate-pulse'

/** Waits until all buttons of a page that is there, or on its way, have their handlers. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const buttons = [...document.querySelectorAll('button')]
    const isAlive = (button: Element) => Object.keys(button).some((key) => key.startsWith('__reactProps'))
    return document.readyState === 'complete' && buttons.every(isAlive)
  })
  await twoFrames(page) // effects, where keys are listened to, run after the frame
}

export async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}
