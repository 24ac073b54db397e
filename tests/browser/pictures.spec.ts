import fs from 'node:fs'
import type { Page } from '@playwright/test'
import { openPage } from './support/open-page.ts'
import { panelOf, pickFromMenu } from './support/panel.ts'
import { expect, test } from './support/test.ts'
import { closed } from './support/view.ts'

const days = closed(30)

async function download(page: Page, title: string, item: string): Promise<{ name: string; file: Buffer }> {
  const downloading = page.waitForEvent('download')
  await pickFromMenu(page, title, item)
  const picture = await downloading
  return { name: picture.suggestedFilename(), file: fs.readFileSync(await picture.path()) }
}

const pixelsOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })

test('an SVG of a chart needs nothing else, and says what it shows', async ({ page, context }) => {
  await openPage(page, `/?${days}&channel=edge`)
  const title = 'Control planes by state'
  await expect(panelOf(page, title).locator('svg.recharts-surface')).toBeVisible()
  const { name, file } = await download(page, title, 'Download SVG')
  const svg = file.toString('utf8')
  expect(name).toMatch(/^control-planes-.*\.svg$/)
  for (const text of [title, 'n = ', 'data to ', 'Channel: Edge', 'Denominator: ', 'Running'])
    expect(svg).toContain(text)
  expect(svg).toContain('src:url(data:')
  // nothing of the page's style sheets is left to resolve, and nothing to fetch
  expect(svg).not.toMatch(/var\(|oklab|light-dark|class=|style=|https?:(?!\/\/www\.w3\.org)/)
  const elsewhere = await context.newPage() // a blank one: the policy of the console does not go with the file
  const faults = await elsewhere.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml')
    return [read.querySelector('parsererror')?.textContent ?? '', read.querySelectorAll('path').length > 4]
  }, svg)
  expect(faults).toEqual(['', true])
})

test('a PNG is twice as large as the picture, and holds what scrolls whole', async ({ page }) => {
  await openPage(page, `/versions?${days}`)
  const title = 'Kamaji releases by week'
  const table = panelOf(page, title).getByRole('grid')
  const { name, file } = await download(page, title, 'Download PNG')
  expect(name).toMatch(/\.png$/)
  const whole = await table.evaluate((element) => element.getBoundingClientRect().height)
  const { width, height } = pixelsOf(file)
  expect(width).toBeGreaterThan(2 * 600)
  expect(height).toBeGreaterThan(2 * whole)
})
