import type { Page } from '@playwright/test'
import { codeOf } from '../../support/totp.ts'
import { expectWcag } from '../support/axe.ts'
import { openPage, settled } from '../support/open-page.ts'
import { addPerson, newSession } from '../support/people.ts'
import { fillInSignIn } from '../support/sign-in-form.ts'
import { expect, storageOf, test } from '../support/test.ts'

test.use({ role: null })

/** Types the key from the page into an app, so to speak, and its code into the page. @returns the recovery codes */
async function setUp(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Set up a second factor' }).click()
  const dialog = page.getByRole('dialog')
  const key = (await dialog.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()).replaceAll(' ', '')
  await dialog.getByLabel('Code that the app shows').fill('12345')
  await dialog.getByRole('button', { name: 'Turn it on' }).click()
  await expect(dialog.getByLabel('Code that the app shows')).toHaveAccessibleDescription(
    /^This is not the code/,
  )
  await expectWcag(page)
  await dialog.getByLabel('Code that the app shows').fill(codeOf(key, new Date()))
  await dialog.getByRole('button', { name: 'Turn it on' }).click()
  const codes = dialog.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  return codes.allInnerTexts()
}

test('a second factor is set up, asked for at the next sign-in, and turned off', async ({
  newBrowser,
  complaints,
}) => {
  complaints.expect(/the server responded with a status of 40[01]/)
  const person = await addPerson('Mary Somerville')
  const page = await newBrowser({ storageState: storageOf(await newSession(person)) })
  await openPage(page, '/account')
  const codes = await setUp(page)
  await page.keyboard.press('Escape')
  await expect(page.getByText('Keep your recovery codes')).toBeVisible() // they are shown this once
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(page.getByText('10 recovery codes are left.')).toBeVisible()

  const theirs = await newBrowser()
  await openPage(theirs, '/login?next=%2Faccount')
  await fillInSignIn(theirs, person)
  await expect(theirs.getByLabel('Code of your authenticator app')).toBeFocused()
  await theirs.getByRole('button', { name: 'Back to email and password' }).click()
  await expect(theirs.getByLabel('Email')).toHaveValue(person.email)
  await theirs.getByRole('button', { name: 'Sign in' }).click()
  await theirs.getByLabel('Code of your authenticator app').fill('000000')
  await theirs.keyboard.press('Enter')
  await expect(theirs.getByLabel('Code of your authenticator app')).toHaveAccessibleDescription(/wrong/)
  await expectWcag(theirs)
  await theirs.getByRole('button', { name: 'Use a recovery code instead' }).click()
  await theirs.getByLabel('Recovery code').fill(codes[4]?.toLowerCase() ?? '')
  await theirs.keyboard.press('Enter')
  await expect(theirs.getByText('9 recovery codes are left.')).toBeVisible()
  await expect(theirs.getByRole('table', { name: 'Your sessions' })).toContainText(
    'Password and second factor',
  )

  await settled(theirs)
  await theirs.getByRole('button', { name: 'Turn off' }).click()
  await theirs.getByRole('dialog').getByRole('button', { name: 'Turn it off' }).click()
  await expect(theirs.getByRole('button', { name: 'Set up a second factor' })).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in') // other sessions ended
})
