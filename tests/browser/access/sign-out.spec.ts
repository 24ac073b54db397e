import type { Page } from '@playwright/test'
import { openPage } from '../support/open-page.ts'
import { addPerson, newSession } from '../support/people.ts'
import { expect, storageOf, test } from '../support/test.ts'

test.use({ role: null })

async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
}

test('after signing out the back button shows nothing', async ({ newBrowser }) => {
  const person = await addPerson('Mary Jackson')
  const page = await newBrowser({ storageState: storageOf(await newSession(person)) })
  await openPage(page, '/versions')
  await openPage(page, '/upgrades')
  await signOut(page, person.name)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
})

test('a cookie that was kept opens nothing after signing out', async ({ newBrowser }) => {
  const person = await addPerson('Katherine Johnson')
  const cookies = await newSession(person)
  const page = await newBrowser({ storageState: storageOf(cookies) })
  await openPage(page, '/')
  await signOut(page, person.name)
  const thief = await newBrowser({ storageState: storageOf(cookies) })
  await thief.goto('/')
  await expect(thief.getByRole('heading', { level: 1 })).toHaveText('Sign in')
})
