import type { Page } from '@playwright/test'
import { askApi } from './support/api.ts'
import { openPage } from './support/open-page.ts'
import { panelOf } from './support/panel.ts'
import { sessionOf, expect, test } from './support/test.ts'
import { closed, searchOf } from './support/view.ts'

const choose = (page: Page, label: string, option: string) =>
  page.getByLabel(label, { exact: true }).selectOption({ label: option })

test('a question is put together, has its chart, and stands in the address', async ({ page }) => {
  await openPage(page, `/explore?${closed(28)}`)
  await choose(page, 'Count', 'Creations')
  await choose(page, 'By', 'Network profile')
  const panel = panelOf(page, 'Creations by network profile')
  const { meta } = await askApi(page, `/api/v1/explore?measure=created&by=network_profile&${closed(28)}`)
  await expect(panel).toContainText(`n = ${meta.n.toLocaleString('en')} events`)
  await expect(panel.getByRole('region', { name: 'Creations: bars' })).toBeVisible()
  await choose(page, 'And by', 'Kamaji version')
  await expect(
    panelOf(page, 'Creations by network profile and Kamaji version').getByRole('table'),
  ).toBeVisible()
  expect([...searchOf(page)].slice(-3)).toEqual([
    ['measure', 'created'],
    ['by', 'network_profile'],
    ['and', 'kamaji'],
  ])
})

test('what no aggregate tells is not on offer, and an address that asks for it says why', async ({
  page,
}) => {
  await openPage(page, '/explore?measure=created&by=network_profile&and=tenant')
  await expect(page.getByText('This question has no answer')).toBeVisible()
  await expect(page.getByText(/but not by both together/)).toBeVisible()
  const tenant = page.getByLabel('And by', { exact: true }).getByRole('option', { name: /^Tenant minor/ })
  await expect(tenant).toBeDisabled()
  await choose(page, 'Count', 'Deletions')
  await expect(panelOf(page, 'Deletions by time')).toBeVisible()
})

test('a view is saved, found by name, shared, and deleted', async ({ page, newBrowser, baseURL }) => {
  const name = 'Edge <b>on</b> old minors'
  const view = '/versions?tab=kubernetes&channel=edge'
  await openPage(page, view)
  await page.getByRole('button', { name: 'Save view' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill(name)
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/^View saved/)).toBeVisible()

  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/api/v1/views', async (route) => {
    await held
    await route.continue()
  })
  await openPage(page, '/account')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search commands' })).toBeFocused()
  await page.keyboard.type('old minors')
  await expect(page.getByText('Saved views are being loaded')).toBeVisible()
  release()
  await expect(page.getByRole('option', { name })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/versions\?.*tab=kubernetes/)
  await expect.poll(() => searchOf(page).get('channel')).toBe('edge')

  const theirs = await newBrowser({ baseURL, storageState: sessionOf('admin') })
  await openPage(theirs, '/explore')
  await expect(panelOf(theirs, 'Saved views').getByText(name)).toBeHidden()

  await openPage(page, '/explore')
  const act = async (item: string, button: string) => {
    await page.getByRole('button', { name: `Actions for ${name}` }).click()
    await page.getByRole('menuitem', { name: item }).click()
    await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await act('Share…', 'Share')
  await openPage(theirs, '/explore')
  await expect(panelOf(theirs, 'Saved views').getByRole('row', { name })).toContainText('Grace Hopper')
  await act('Delete…', 'Delete')
  await expect(panelOf(page, 'Saved views')).toContainText('None yet')
})

test('the test matrix is copied as a GitHub Actions matrix of the coverage that was chosen', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPage(page, `/test-matrix?${closed(28)}`)
  await page.getByLabel('80%').click()
  await expect.poll(() => searchOf(page).get('coverage')).toBe('0.8')
  const { rows } = await askApi(page, `/api/v1/test-matrix?coverage=0.8&${closed(28)}`)
  await expect(panelOf(page, 'Which combinations should CI test?')).toContainText(
    `${rows.length} combinations cover`,
  )
  await page.getByRole('button', { name: 'Copy the matrix' }).click()
  await page.getByRole('menuitem', { name: 'As a GitHub Actions matrix' }).click()
  await expect(page.getByText('GitHub Actions matrix copied')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^strategy:\n {2}fail-fast: false\n {2}matrix:\n {4}include:\n/)
  expect(copied.match(/^ {6}- \{.*\}$/gm)).toHaveLength(rows.length)
})
