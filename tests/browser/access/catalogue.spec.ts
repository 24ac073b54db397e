import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { openPage } from '../support/open-page.ts'
import { expect, test } from '../support/test.ts'

test.use({ role: 'admin' })

const sectionOf = (page: Page, title: string): Locator => page.getByRole('region', { name: title })
const rowOf = (section: Locator, text: string): Locator => section.getByRole('row').filter({ hasText: text })

/** Presses what takes an entry back, and confirms it. */
async function takeBack(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Take back: ${name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take back', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

test('an unrecognised version is mapped to the release that is suggested, and back', async ({ page }) => {
  const version = `v1.0.0+${randomUUID().slice(0, 8)}`
  const report = { kamaji_version: version, kubernetes_version: 'v1.33.1', tcp_version: 'v1.33.1' }
  expect((await page.request.post('/create', { data: report })).status()).toBe(200)
  await openPage(page, '/admin/catalogue')
  const [unrecognised, mapped] = [
    sectionOf(page, 'Unrecognised versions'),
    sectionOf(page, 'Mapped versions'),
  ]
  await expect(rowOf(unrecognised, version)).toContainText('v1.0.0')
  await page.getByRole('button', { name: `Map: ${version}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Map it' }).click()
  await expect(rowOf(mapped, version)).toContainText('v1.0.0')
  await expect(rowOf(unrecognised, version)).toBeHidden()
  await takeBack(page, version)
  await expect(rowOf(unrecognised, version)).toBeVisible()
  await expect(rowOf(mapped, version)).toBeHidden()
})

test('a day is marked, and the mark taken back', async ({ page }) => {
  const label = `Mark ${randomUUID().slice(0, 8)}`
  await openPage(page, '/admin/catalogue')
  await page.getByRole('button', { name: 'Mark a day' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('UTC day').fill('2026-09-01')
  await dialog.getByLabel('Label').fill(label)
  await dialog.getByRole('button', { name: 'Mark it' }).click()
  await expect(rowOf(sectionOf(page, 'Marks on the charts'), label)).toContainText('1 Sep 2026')
  await takeBack(page, label)
  await expect(page.getByText(label)).toBeHidden()
})

test('a release that is entered wrongly is refused at its field; a corrected one is restored', async ({
  page,
  complaints,
}) => {
  complaints.expect(/the server responded with a status of 400/)
  await openPage(page, '/admin/catalogue')
  const releases = sectionOf(page, 'Releases of Kamaji')
  await page.getByRole('button', { name: 'Correct: edge-24.7.1' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Channel').selectOption('stable')
  await dialog.getByLabel('Released').fill('2024-07-27')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByLabel('Channel')).toHaveAccessibleDescription(/must be edge/)
  await dialog.getByLabel('Channel').selectOption('edge')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(rowOf(releases, 'edge-24.7.1')).toContainText('27 Jul 2024')
  await expect(rowOf(releases, 'edge-24.7.1')).toContainText('By hand')
  await takeBack(page, 'edge-24.7.1')
  await expect(rowOf(releases, 'edge-24.7.1')).toContainText('26 Jul 2024')
})
