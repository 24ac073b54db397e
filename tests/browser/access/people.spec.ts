import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { openPage } from '../support/open-page.ts'
import { activeAdmins, addPerson, newSession } from '../support/people.ts'
import { consoleUnderTest } from '../support/running-console.ts'
import { fillInSignIn } from '../support/sign-in-form.ts'
import { expect, storageOf, test } from '../support/test.ts'

test.use({ role: 'admin' })

const rowOf = (page: Page, person: { email: string }): Locator =>
  page.getByRole('row').filter({ hasText: person.email })

/** Chooses an action of a person's menu and confirms it. */
async function act(page: Page, person: { name: string; email: string }, action: string): Promise<void> {
  await rowOf(page, person)
    .getByRole('button', { name: `Actions for ${person.name}` })
    .click()
  await page.getByRole('menuitem', { name: action }).click()
  await page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click()
}

/** Invites somebody through the dialog. @returns the one-time link */
async function invite(page: Page, person: { name: string; email: string }): Promise<string> {
  await page.getByRole('button', { name: 'Invite a person' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(person.name)
  await dialog.getByLabel('Email').fill(person.email)
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const link = await dialog.getByLabel(`Link for ${person.email}`).inputValue()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return link
}

const somebody = (name: string) => ({
  name,
  email: `${randomUUID()}@example.org`,
  password: 'cobalt hamster ferry vine',
})

test('an invited person sets a password through the link and signs in', async ({ page, newBrowser }) => {
  const person = somebody('Hedy Lamarr')
  await openPage(page, '/admin/people')
  const link = await invite(page, person)
  await expect(rowOf(page, person)).toContainText('Link sent')

  const theirs = await newBrowser()
  await openPage(theirs, link)
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(`Welcome, ${person.name}`)
  await theirs.getByLabel('New password').fill(person.password)
  await theirs.getByRole('button', { name: 'Set the password' }).click()
  await expect(theirs.getByText('Your password is set. Sign in with it.')).toBeVisible()
  await fillInSignIn(theirs, person)
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Overview')

  await page.reload()
  await expect(rowOf(page, person)).toContainText('Maintainer')
  await expect(rowOf(page, person)).toContainText('Active')
})

test('a link works once', async ({ page, newBrowser }) => {
  const person = somebody('Radia Perlman')
  await openPage(page, '/admin/people')
  const link = await invite(page, person)
  const theirs = await newBrowser()
  await openPage(theirs, link)
  await theirs.getByLabel('New password').fill(person.password)
  await theirs.getByRole('button', { name: 'Set the password' }).click()
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await theirs.goto(link)
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('This link does not work')
})

test('people are no page of a maintainer', async ({ newBrowser }) => {
  const person = await addPerson('Joan Clarke')
  const page = await newBrowser({ storageState: storageOf(await newSession(person)) })
  await openPage(page, '/')
  await expect(page.getByRole('link', { name: 'People' })).toBeHidden()
  await page.goto('/admin/people')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is for admins')
  await page.getByRole('link', { name: 'Go to the overview' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
})

test('an address that has access already is refused with its reason', async ({ page, complaints }) => {
  complaints.expect(/the server responded with a status of 409/)
  const { maintainer } = consoleUnderTest().people
  await openPage(page, '/admin/people')
  await page.getByRole('button', { name: 'Invite a person' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Somebody else')
  await dialog.getByLabel('Email').fill(maintainer.email)
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  await expect(dialog.getByText(/already/)).toBeVisible()
  await expect(dialog.getByLabel('Email')).toHaveValue(maintainer.email)
})

test('a new role holds from the next request on', async ({ page, newBrowser }) => {
  const person = await addPerson('Frances Allen')
  const theirs = await newBrowser({ storageState: storageOf(await newSession(person)) })
  await openPage(page, '/admin/people')
  await act(page, person, 'Make admin')
  await expect(rowOf(page, person)).toContainText('Admin')
  await theirs.goto('/admin/people')
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('People')
  await act(page, person, 'Make maintainer')
  await expect(rowOf(page, person)).toContainText('Maintainer')
  await theirs.reload()
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('This page is for admins')
})

test('the next click of somebody who was disabled leads to the sign-in', async ({ page, newBrowser }) => {
  const person = await addPerson('Jean Bartik')
  const theirs = await newBrowser({ storageState: storageOf(await newSession(person)) })
  await openPage(theirs, '/')
  await openPage(page, '/admin/people')
  await act(page, person, 'Disable')
  await expect(rowOf(page, person)).toContainText('Disabled')
  await theirs.getByRole('link', { name: 'Versions' }).click()
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Sign in')
})

test('somebody who was disabled cannot sign in until enabled', async ({ page, newBrowser, complaints }) => {
  complaints.expect(/the server responded with a status of 401/)
  const person = await addPerson('Kay McNulty')
  await openPage(page, '/admin/people')
  await act(page, person, 'Disable')
  await expect(rowOf(page, person)).toContainText('Disabled')
  const theirs = await newBrowser()
  await openPage(theirs, '/login')
  await fillInSignIn(theirs, person)
  await expect(theirs.getByText('The email address or the password is wrong.')).toBeVisible()
  await act(page, person, 'Enable')
  await expect(rowOf(page, person)).toContainText('Active')
  await fillInSignIn(theirs, person)
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Overview')
})

test('a reset ends the sessions and gives a link for a new password', async ({ page, newBrowser }) => {
  const person = await addPerson('Betty Holberton')
  const theirs = await newBrowser({ storageState: storageOf(await newSession(person)) })
  await openPage(page, '/admin/people')
  await act(page, person, 'Reset password')
  const link = await page.getByLabel(`Link for ${person.email}`).inputValue()
  await openPage(theirs, '/')
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await openPage(theirs, link)
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Set a new password')
})

test('an admin sees where somebody is signed in, and ends it', async ({ page, newBrowser }) => {
  const person = await addPerson('Rosalind Franklin')
  const theirs = await newBrowser({ storageState: storageOf(await newSession(person)) })
  await openPage(page, '/admin/people')
  await rowOf(page, person)
    .getByRole('button', { name: `Actions for ${person.name}` })
    .click()
  await page.getByRole('menuitem', { name: 'Sessions' }).click()
  const dialog = page.getByRole('dialog', { name: `Sessions of ${person.name}` })
  await expect(dialog.getByRole('row')).toHaveCount(2)
  await dialog.getByRole('button', { name: 'End all' }).click()
  await expect(dialog.getByText('Nowhere signed in.')).toBeVisible()
  await theirs.goto('/')
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Sign in')
})

test('the last admin cannot be disabled', async ({ page, complaints }) => {
  const { admin } = consoleUnderTest().people
  expect(await activeAdmins()).toEqual([admin.email]) // else this would lock all other tests out
  complaints.expect(/the server responded with a status of 409/)
  await openPage(page, '/admin/people')
  await act(page, admin, 'Disable')
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(
    /^This is the last admin who can sign in\./,
  )
  await page.reload()
  await expect(rowOf(page, admin)).toContainText('Active')
})
