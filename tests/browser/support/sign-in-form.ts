import type { Page } from '@playwright/test'
import { settled } from './open-page.ts'

/** Fills in the form of the sign-in page and sends it, once the page that led there has given way to it. */
export async function fillInSignIn(page: Page, person: { email: string; password: string }): Promise<void> {
  const button = page.getByRole('button', { name: 'Sign in' })
  await button.waitFor()
  await settled(page)
  await page.getByLabel('Email').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await button.click()
}
