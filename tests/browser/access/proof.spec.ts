import { randomUUID } from 'node:crypto'
import { expectWcag } from '../support/axe.ts'
import { openPage } from '../support/open-page.ts'
import { consoleUnderTest } from '../support/running-console.ts'
import { expect, storageOf, test } from '../support/test.ts'

test.use({ role: null })

test('a sensitive change asks who it is, and goes on with what was typed', async ({
  newBrowser,
  complaints,
}) => {
  complaints.expect(/the server responded with a status of 40[03]/)
  const { staleAdmin, people } = consoleUnderTest()
  const page = await newBrowser({ storageState: storageOf(staleAdmin) })
  await openPage(page, '/admin/people')
  await page.getByRole('button', { name: 'Invite a person' }).click()
  const invitation = page.getByRole('dialog', { name: 'Invite a person' })
  const email = `${randomUUID()}@example.org`
  await invitation.getByLabel('Name').fill('Lise Meitner')
  await invitation.getByLabel('Email').fill(email)
  await invitation.getByRole('button', { name: 'Make the link' }).click()

  const proof = page.getByRole('dialog', { name: 'Confirm that it is you' })
  await expect(proof).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(proof).toBeHidden()
  await expect(invitation.getByRole('alert')).toHaveText('Confirm first that it is you.')
  await expect(invitation.getByLabel('Email')).toHaveValue(email)

  await invitation.getByRole('button', { name: 'Make the link' }).click()
  await proof.getByLabel('Your password').fill('not the password')
  await proof.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(proof.getByLabel('Your password')).toHaveAccessibleDescription('This is not your password.')
  await expectWcag(page)
  await proof.getByLabel('Your password').fill(people.admin.password)
  await proof.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(page.getByLabel(`Link for ${email}`)).toHaveValue(/\/welcome\//)
})
