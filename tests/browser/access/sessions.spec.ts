import { openPage } from '../support/open-page.ts'
import { addPerson, newSession } from '../support/people.ts'
import { fillInSignIn } from '../support/sign-in-form.ts'
import { expect, storageOf, test } from '../support/test.ts'

test.use({ role: null })

test('a session that is ended elsewhere leads to the sign-in at its next click', async ({ newBrowser }) => {
  const person = await addPerson('Dorothy Vaughan')
  const here = await newBrowser({ storageState: storageOf(await newSession(person)) })
  const there = await newBrowser({ storageState: storageOf(await newSession(person)) })
  await openPage(there, '/')
  await openPage(here, '/account')
  const sessions = here.getByRole('table', { name: 'Your sessions' })
  await expect(sessions.locator('tbody tr')).toHaveCount(2)
  await sessions.getByRole('button', { name: /^End the session of / }).click()
  await expect(here.getByText('The session has ended.')).toBeVisible()
  await expect(sessions.locator('tbody tr')).toHaveCount(1)
  await there.getByRole('link', { name: 'Upgrades' }).click()
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await expect(there).toHaveURL('/login?next=%2Fupgrades')
})

test('a session that has ended leads to the sign-in at the next question to the API, and back', async ({
  newBrowser,
  complaints,
}) => {
  complaints.expect(/the server responded with a status of 401/)
  const person = await addPerson('Mary Keller')
  const page = await newBrowser({ storageState: storageOf(await newSession(person)) })
  await openPage(page, '/upgrades')
  await page.context().clearCookies()
  await page.keyboard.press('w')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await fillInSignIn(page, person)
  await expect(page).toHaveURL('/upgrades?period=7d')
})

test('a change of the password ends the other sessions, not this one', async ({ newBrowser }) => {
  const person = await addPerson('Annie Easley')
  const here = await newBrowser({ storageState: storageOf(await newSession(person)) })
  const there = await newBrowser({ storageState: storageOf(await newSession(person)) })
  await openPage(here, '/account')
  await here.getByLabel('Current password').fill(person.password)
  await here.getByLabel('New password').fill('quarry mitten violin dusk')
  await here.getByRole('button', { name: 'Change the password' }).click()
  await expect(here.getByText('Your password is changed.')).toBeVisible()
  await there.goto('/')
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await here.goto('/')
  await expect(here.getByRole('heading', { level: 1 })).toHaveText('Overview')
})

test('a password that breaks the rules is refused at its field', async ({ newBrowser, complaints }) => {
  complaints.expect(/the server responded with a status of 400/)
  const person = await addPerson('Evelyn Boyd')
  const page = await newBrowser({ storageState: storageOf(await newSession(person)) })
  await openPage(page, '/account')
  await page.getByLabel('Current password').fill(person.password)
  await page.getByLabel('New password').fill('short')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByLabel('New password')).toHaveAccessibleDescription('Use at least 12 characters.')
  await expect(page.getByLabel('New password')).toHaveAttribute('aria-invalid', 'true')
})
