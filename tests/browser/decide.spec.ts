import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { Page } from '@playwright/test'
import { formatDay } from '../../lib/format/day.ts'
import { addDays, dayOf } from '../../lib/time/day.ts'
import { askApi } from './support/api.ts'
import { expectWcag } from './support/axe.ts'
import { openPage, openWholePage, settled } from './support/open-page.ts'
import { panelOf } from './support/panel.ts'
import { addPerson } from './support/people.ts'
import { expectNoSidewaysScroll } from './support/sideways.ts'
import { fillInSignIn } from './support/sign-in-form.ts'
import { expect, test } from './support/test.ts'

// The second test goes on with the record of the first.
test.describe.configure({ mode: 'serial' })

let record: string

/** Downloads a frozen CSV. @returns its text, and the checksum that the page tells beside it */
async function downloadFrozen(page: Page, name: string): Promise<{ text: string; sha256: string }> {
  const link = page.getByRole('link', { name })
  const downloading = page.waitForEvent('download')
  await link.click()
  const bytes = fs.readFileSync(await (await downloading).path())
  const shown = await page.locator('div', { has: link }).last().locator('code').textContent()
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(shown)
  return { text: bytes.toString('utf8'), sha256: shown ?? '' }
}

test.describe('a new maintainer', () => {
  test.use({ role: null })

  test('gets from the sign-in to a record on “Kubernetes older than 1.31” with its CSV in ten steps', async ({
    page,
  }) => {
    const person = await addPerson('Emmy Noether')
    let steps = 0
    const step = async (action: Promise<unknown>) => {
      await action
      steps += 1
    }
    await openPage(page, '/')
    await fillInSignIn(page, person) // two fields and a button
    steps += 3
    await settled(page)
    await step(page.getByRole('link', { name: 'Deprecation planner' }).click())
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deprecation planner')
    await step(page.getByLabel('Rule, term 1: value').selectOption('1.31'))
    await expect(panelOf(page, 'Who is hit: Kubernetes older than 1.31')).toContainText('Installations hit')
    await step(page.getByRole('radio', { name: /^Announce/ }).check())
    await step(page.getByRole('button', { name: 'Save the decision' }).click())
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kubernetes older than 1.31')
    await expect(page.getByText('by Emmy Noether')).toBeVisible()
    const { text } = await downloadFrozen(page, 'Impact as CSV')
    steps += 1
    expect(text).toMatch(/^rule,counted,.*\r\nkubernetes<1\.31,installations,/)
    expect(steps).toBeLessThanOrEqual(10)
    await downloadFrozen(page, 'Trend as CSV')
    record = new URL(page.url()).pathname
  })
})

test('a record can be amended, and names its authors; nothing of it is lost', async ({
  page,
  complaints,
}) => {
  complaints.expect(/the server responded with a status of 400/)
  await openWholePage(page, record)
  await expectWcag(page)
  await page.getByRole('button', { name: 'Amend' }).click()
  await page.getByLabel('Threshold in %').fill('500')
  await page.getByLabel('Note').fill('Two vendors told us that they move.')
  await page.getByRole('button', { name: 'Save the amendment' }).click()
  await expect(page.getByText('must be a share below 1')).toBeVisible()
  await page.getByLabel('Threshold in %').fill('30')
  await page.getByRole('radio', { name: /^Remove/ }).check()
  await page.getByLabel('Review on').fill(dayOf(new Date()))
  await page.getByRole('button', { name: 'Save the amendment' }).click()
  const said = page.getByRole('listitem')
  await expect(said.filter({ hasText: 'Grace Hopper amended it' })).toContainText('Remove; act below 30.0%')
  await expect(said.filter({ hasText: 'Emmy Noether saved it' })).toContainText('Announce; act below 5.0%')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await openPage(page, '/decisions')
  await expectNoSidewaysScroll(page)
  await expect(page.getByRole('row', { name: /^Kubernetes older than 1\.31 Remove/ })).toBeVisible()
  await openPage(page, '/')
  const marked = page.getByRole('region', { name: 'Decisions to look at' })
  await expect(marked).toContainText('Kubernetes older than 1.31')
  await expect(marked).toContainText('Review due since')
})

test('a printed record has its figures, checksums and authors, and nothing to click', async ({ page }) => {
  await openWholePage(page, record)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: /^(Copy link|Print|Amend)$/ })).toHaveCount(0)
  await expect(page.getByText(/SHA-256 [0-9a-f]{64}/)).toHaveCount(2)
  await expect(page.getByText('Emmy Noether saved it')).toBeVisible()
})

test('each day of removal that is offered has a forecast; where there is none, none is offered', async ({
  page,
}) => {
  const offered = page.getByRole('button', { name: /^in \d+ days$/ }).and(page.locator(':enabled'))
  const { minor, until } = await foretold(page)
  await openPage(page, `/planner?rule=kubernetes<${minor}`)
  await expect(page.getByText(`The forecast ends on ${formatDay(until)}.`)).toBeVisible()
  await offered.last().click()
  const impact = panelOf(page, `Who is hit: Kubernetes older than ${minor}`)
  await expect(impact.getByText(/^forecast, 80% band/)).toBeVisible()
  const longAgo = addDays(dayOf(new Date()), -110) // the fleet is 120 days old
  await openPage(page, `/planner?rule=kubernetes<${minor}&from=${addDays(longAgo, -6)}&to=${longAgo}`)
  await expect(page.getByText(/^No forecast: only \d+ days of history: .+ all the same\.$/)).toBeVisible()
  await expect(offered).toHaveCount(0)
})

/** A minor whose rule has a forecast in this fleet, and the last day of it. */
async function foretold(page: Page): Promise<{ minor: string; until: string }> {
  for (const minor of ['1.36', '1.35', '1.34', '1.33', '1.32']) {
    const { rows } = await askApi(page, `/api/v1/deprecation?rule=kubernetes<${minor}`)
    const until = rows[0]?.['forecast_until']
    if (typeof until === 'string') return { minor, until }
  }
  throw new Error('No rule over minors has a forecast in this fleet.')
}

test('what was typed on a decision is there again after the session ended', async ({
  newBrowser,
  complaints,
}) => {
  const person = await addPerson('Sofja Kowalewskaja')
  const page = await newBrowser()
  await openPage(page, '/planner?rule=kubernetes<1.31')
  await fillInSignIn(page, person)
  await page.getByLabel('Note (optional)').waitFor()
  await settled(page)
  await page.getByLabel('Note (optional)').fill('It must not be lost.')
  await page.context().clearCookies()
  complaints.expect(/the server responded with a status of 401/)
  await page.getByRole('radio', { name: /^Keep/ }).check()
  await page.getByRole('button', { name: 'Save the decision' }).click()
  await page.getByRole('link', { name: 'sign in again' }).click()
  await fillInSignIn(page, person)
  await expect(page.getByLabel('Note (optional)')).toHaveValue('It must not be lost.')
  await expect(page.getByRole('radio', { name: /^Keep/ })).toBeChecked()
})
