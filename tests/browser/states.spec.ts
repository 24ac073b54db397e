import type { Locator, Page, Route } from '@playwright/test'
import { formatCount, installations } from '../../lib/format/count.ts'
import { askApi } from './support/api.ts'
import { openPage, openWholePage, skeleton, twoFrames } from './support/open-page.ts'
import { panelOf } from './support/panel.ts'
import { phone } from './support/sideways.ts'
import { expect, test } from './support/test.ts'
import { searchOf } from './support/view.ts'

const title = 'Control planes by state'
const statesApi = '**/api/v1/control-planes?*'

const panelsOf = (page: Page): Locator =>
  page.locator('section', { has: page.getByRole('button', { name: /^More: / }) })

/** What of a panel stands outside of it. */
function overflowing(panels: Element[]): string[] {
  return panels.flatMap((panel) => {
    const frame = panel.getBoundingClientRect()
    const isOutside = (element: Element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect()
      return top < frame.top || bottom > frame.bottom || left < frame.left || right > frame.right
    }
    const outside = [...panel.querySelectorAll('p, button, svg, code')].filter(isOutside)
    return outside.map((element) => `${panel.id}: ${element.textContent}`)
  })
}

const states = (page: Page): Locator => panelOf(page, title)

test.describe('a filter that nothing matches', () => {
  const nothing = '/?kamaji=v9.9.9'

  test('says so and why, and offers to clear the filters', async ({ page }) => {
    await openPage(page, nothing)
    await expect(states(page)).toContainText('Nothing in this view')
    await expect(states(page)).toContainText(/No data for .+ with these filters\./)
    await expect(page.getByText('NaN')).toHaveCount(0)
    await states(page).getByRole('button', { name: 'Clear filters' }).click()
    await expect.poll(() => searchOf(page).toString()).toBe('')
    await expect(states(page).locator('svg.recharts-surface')).toBeVisible()
  })

  for (const path of [nothing, '/upgrades?kamaji=v9.9.9'])
    test(`stays within each panel on a phone: ${path}`, async ({ page }) => {
      await page.setViewportSize(phone)
      await openPage(page, path)
      expect(await panelsOf(page).evaluateAll(overflowing)).toEqual([])
    })

  test('offers to widen the period', async ({ page }) => {
    await openPage(page, `${nothing}&period=7d`)
    await states(page).getByRole('button', { name: 'Show all time' }).click()
    await expect.poll(() => searchOf(page).get('period')).toBe('all')
  })
})

test('a period before the first report says so', async ({ page }) => {
  await openPage(page, '/upgrades?from=2023-01-01&to=2023-01-31')
  await expect(panelOf(page, 'Upgrades by kind')).toContainText('No data for 1 – 31 Jan 2023.')
})

test.describe('an answer that fails', () => {
  const requestId = '7f1c9a52-request-of-the-test'
  const refuse = (route: Route) =>
    route.fulfill({
      status: 500,
      headers: { 'content-type': 'application/problem+json', 'x-request-id': requestId },
      body: JSON.stringify({ title: 'Something went wrong on our side', status: 500 }),
    })

  test.beforeEach(({ complaints }) => {
    complaints.expect(/(the server responded with a status of|answer) 500/)
  })

  test('is told in its panel alone, with the id of the request, and is there after a retry', async ({
    page,
  }) => {
    await page.route(statesApi, refuse)
    await openPage(page, '/')
    await page.keyboard.press('w')
    await expect(states(page)).toContainText(`${title} could not be loaded`)
    await expect(states(page)).toContainText(`Request ${requestId}`)
    await expect(
      panelOf(page, 'Kamaji versions').getByRole('button', { name: /^Show (more|fewer) / }),
    ).toBeVisible()
    await page.unroute(statesApi)
    await states(page).getByRole('button', { name: 'Retry' }).click()
    await expect(states(page).locator('svg.recharts-surface')).toBeVisible()
    await expect(states(page)).not.toContainText('could not be loaded')
  })

  test('stays within each panel, on a phone and wide', async ({ page }) => {
    await page.setViewportSize(phone)
    await page.route('**/api/v1/**', refuse)
    await openPage(page, '/')
    await page.keyboard.press('w')
    const panels = panelsOf(page)
    await expect(panels.getByRole('button', { name: 'Retry' })).toHaveCount(await panels.count())
    for (const width of [phone.width, 1440]) {
      await page.setViewportSize({ ...phone, width })
      await twoFrames(page)
      expect.soft(await panels.evaluateAll(overflowing), `at ${width} px`).toEqual([])
    }
  })
})

test('a slow answer leaves the old figures in sight, and says so', async ({ page }) => {
  await openPage(page, '/')
  const before = await askApi(page, '/api/v1/control-planes')
  const old = `n = ${formatCount(before.meta.n, installations)}`
  await expect(states(page)).toContainText(old)
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(statesApi, async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('button', { name: 'Channel' }).click()
  await page.getByRole('option', { name: 'Stable' }).click()
  await page.keyboard.press('Escape')
  await expect(states(page)).toContainText('Updating. Shown: the view before')
  await expect(states(page)).toHaveAttribute('aria-busy', 'true')
  await expect(states(page)).toContainText(old)
  await expect(states(page).locator('svg.recharts-surface')).toBeVisible()
  release()
  const after = await askApi(page, '/api/v1/control-planes?channel=stable')
  expect(after.meta.n).not.toBe(before.meta.n)
  await expect(states(page)).toContainText(`n = ${formatCount(after.meta.n, installations)}`)
  await expect(states(page)).toHaveAttribute('aria-busy', 'false')
})

test('what is on its way has the height that it will have', async ({ page }) => {
  await openWholePage(page, '/versions')
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/api/v1/versions/kubernetes?*', async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('tab', { name: 'Management Kubernetes' }).click()
  const panel = panelOf(page, 'On this minor or older')
  const loading = panel.locator(skeleton).last()
  const expected = await loading.boundingBox()
  release()
  await expect(page.locator(skeleton)).toHaveCount(0)
  const chart = await panel.locator('svg.recharts-surface').boundingBox()
  expect(expected?.height).toBeGreaterThanOrEqual(chart?.height ?? 0)
  expect(expected?.height).toBeLessThan((chart?.height ?? 0) * 1.3)
})

test('an address that is no page says so, and leads back', async ({ page, complaints }) => {
  complaints.expect(/the server responded with a status of 404/)
  await openPage(page, '/no-such-page')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
  await page.getByRole('link', { name: 'Go to the overview' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
})
