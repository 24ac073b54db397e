import { openPage } from '../support/open-page.ts'
import { addPerson, newSession } from '../support/people.ts'
import { consoleUnderTest } from '../support/running-console.ts'
import { expect, storageOf, test } from '../support/test.ts'

test.use({ role: 'admin' })

/** As a program asks. */
const statusWith = async (token: string) => {
  const headers = { authorization: `Bearer ${token}` }
  return (await fetch(`${consoleUnderTest().origin}/api/v1/coverage`, { headers })).status
}

test('a token is shown once with a call that works, and is refused from its revocation on', async ({
  page,
  newBrowser,
}) => {
  const person = await addPerson('Karen Spärck Jones')
  const theirs = await newBrowser({ storageState: storageOf(await newSession(person)) })
  await openPage(theirs, '/account')
  await theirs.getByRole('button', { name: 'Create a token' }).click()
  const dialog = theirs.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { name: /^Admin/ })).toBeHidden()
  await dialog.getByLabel('Name').fill('nightly report')
  await dialog.getByRole('button', { name: 'Create the token' }).click()
  const token = await dialog.getByLabel('Token', { exact: true }).inputValue()
  await expect(dialog).toContainText(`curl -H 'Authorization: Bearer ${token}'`)
  expect(await statusWith(token)).toBe(200)
  await theirs.keyboard.press('Escape')
  const row = theirs.getByRole('table', { name: 'Your tokens' }).getByRole('row', { name: /nightly report/ })
  await expect(row).toContainText('Read')
  expect(await theirs.content()).not.toContain(token)

  await openPage(page, '/admin/tokens')
  const seen = page.getByRole('row').filter({ hasText: person.email })
  await seen.getByRole('button', { name: 'Revoke nightly report' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(seen).toContainText('Revoked')
  expect(await statusWith(token)).toBe(401)

  await openPage(page, '/admin/audit')
  await page.getByLabel('What').selectOption('API tokens')
  await page.getByLabel('By or to').selectOption(`${person.name}, ${person.email}`)
  await page.getByRole('button', { name: 'Apply' }).click()
  const log = page.getByRole('table', { name: 'Entries of the audit log' }).locator('tbody tr')
  await expect(log).toHaveCount(3)
  await expect(log.nth(0)).toContainText(/Nobody signed in.*Ended token refused/)
  await expect(log.nth(1)).toContainText(/Ada Lovelace.*Revoked a token/)
  await expect(log.nth(2)).toContainText(/Karen Spärck Jones.*Created a token/)
  const href = await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href')
  const csv = await (await page.request.get(href ?? '')).text()
  expect(csv.split('\r\n')).toHaveLength(1 + 3 + 1)
  await page.getByRole('link', { name: 'Clear' }).click()
  await expect(page.getByLabel('What')).toHaveValue('')
})

test('a token without a scope is refused at its field, and nothing that was typed is lost', async ({
  page,
  complaints,
}) => {
  complaints.expect(/the server responded with a status of 400/)
  await openPage(page, '/account')
  await page.getByRole('button', { name: 'Create a token' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('for nothing')
  await dialog.getByRole('checkbox', { name: /^Read/ }).uncheck()
  await dialog.getByRole('button', { name: 'Create the token' }).click()
  await expect(dialog.getByRole('group', { name: 'What it may do' })).toHaveAccessibleDescription(
    /must hold at least one/,
  )
  await expect(dialog.getByLabel('Name')).toHaveValue('for nothing')
})
