import { openPage } from '../support/open-page.ts'
import { consoleUnderTest } from '../support/running-console.ts'
import { fillInSignIn } from '../support/sign-in-form.ts'
import { expect, test } from '../support/test.ts'

test.use({ role: null })

test('a wrong password is told, and the address stays', async ({ page, complaints }) => {
  complaints.expect(/the server responded with a status of 401/)
  const { email } = consoleUnderTest().people.maintainer
  await openPage(page, '/login')
  await fillInSignIn(page, { email, password: 'not the password of anybody' })
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveText(
    'The email address or the password is wrong.',
  )
  await expect(page.getByLabel('Email')).toHaveValue(email)
  await expect(page).toHaveURL('/login')
})

test('an address that nobody has gets the same answer', async ({ page, complaints }) => {
  complaints.expect(/the server responded with a status of 401/)
  await openPage(page, '/login')
  await fillInSignIn(page, { email: 'nobody@example.org', password: 'not the password of anybody' })
  await expect(page.getByText('The email address or the password is wrong.')).toBeVisible()
})

test('the right password leads to the page that was asked for', async ({ page }) => {
  const { maintainer } = consoleUnderTest().people
  const asked = '/versions?period=30d&kubernetes=1.35'
  await openPage(page, asked)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await fillInSignIn(page, maintainer)
  await expect(page).toHaveURL(asked)
  await expect(page.getByRole('heading', { name: 'Versions', level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: maintainer.name })).toBeVisible()
})

const guarded = [
  '/',
  '/versions',
  '/upgrades',
  '/lifecycle',
  '/capabilities',
  '/data-quality',
  '/account',
  '/admin/people',
  '/admin/sign-in',
]

test('no page shows anything to those who are not signed in', async ({ page }) => {
  for (const path of guarded)
    await test.step(path, async () => {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
      expect(new URL(page.url()).pathname).toBe('/login')
    })
})

test('the sign-in leads nowhere outside of this console', async ({ page }) => {
  await openPage(page, '/login?next=https://example.org/')
  await fillInSignIn(page, consoleUnderTest().people.maintainer)
  await expect(page).toHaveURL('/')
})

test('the password can be looked at', async ({ page }) => {
  await openPage(page, '/login')
  const field = page.getByLabel('Password', { exact: true })
  await field.fill('seen')
  await expect(field).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: 'Show the password' }).click()
  await expect(field).toHaveAttribute('type', 'text')
})
