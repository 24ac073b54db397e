import { openPage } from '../support/open-page.ts'
import { addPerson, newSession } from '../support/people.ts'
import { expectWcag } from '../support/axe.ts'
import { expect, storageOf, test } from '../support/test.ts'

test.use({ role: null })

test('the button of a provider leads by way of it to the page that was asked for', async ({
  page,
  complaints,
}) => {
  await openPage(page, '/versions?period=30d')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await page.getByRole('button', { name: 'Continue with GitHub' }).click()
  await expect(page).toHaveURL('/versions?period=30d')
  await expect(page.getByRole('button', { name: 'mona' })).toBeVisible()
  await openPage(page, '/account')
  const methods = page.getByRole('table', { name: 'Your sign-in methods' })
  await expect(methods.getByRole('row', { name: /^GitHub mona/ })).toBeVisible()
  await methods.getByRole('button', { name: 'Unlink GitHub' }).click()
  await expectWcag(page)
  complaints.expect(/the server responded with a status of 409/)
  await page.getByRole('dialog').getByRole('button', { name: 'Unlink', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('your only way to sign in')
})

test('a refusal is told with what to do, by the name of the provider', async ({ page }) => {
  await openPage(page, '/login?error=email_taken&by=github')
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toContainText(
    'sign in as before, then link GitHub under Account',
  )
  await expectWcag(page)
})

test('what stands in the address is not what the page says', async ({ page }) => {
  await openPage(page, '/login?error=<b>Call+0800&by=evil')
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveText(
    'You are not signed in. Try again.',
  )
})

test('who has an account here is told what came of linking', async ({ newBrowser }) => {
  const person = await addPerson('Katherine Johnson')
  const page = await newBrowser({ storageState: storageOf(await newSession(person)) })
  await openPage(page, '/account?error=identity_taken&by=github')
  await expect(page.getByText('Nothing was linked. This account at GitHub is another person’s')).toBeVisible()
  await openPage(page, '/account?linked=github')
  await expect(page.getByText('GitHub is linked')).toBeVisible()
})
