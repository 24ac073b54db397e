import type { Page } from '@playwright/test'

/** Goes to a page and waits until its buttons and keys work: React has taken over what the server rendered. */
export async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await settled(page)
}

/** Waits until all buttons of a page that is there, or on its way, have their handlers. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const buttons = [...document.querySelectorAll('button')]
    const isAlive = (button: Element) => Object.keys(button).some((key) => key.startsWith('__reactProps'))
    return document.readyState === 'complete' && buttons.every(isAlive)
  })
  // effects, where keys are listened to, run after the frame
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}
