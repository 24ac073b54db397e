import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { BrowserContextOptions } from '@playwright/test'
import { openStorage } from '../../server/storage/open.ts'
import { connectTo } from '../support/raw-connection.ts'
import { recordedRequests } from '../support/recorded-requests.ts'
import { startServer, type ServerProcess } from '../support/server-process.ts'
import { expectWcag } from './support/axe.ts'
import { openPage } from './support/open-page.ts'
import { panelOf } from './support/panel.ts'
import { expectNoSidewaysScroll } from './support/sideways.ts'
import { fillInSignIn } from './support/sign-in-form.ts'
import { expect, test } from './support/test.ts'

// A console of its own, from its first start on: each test goes on where the one before has stopped.
test.describe.configure({ mode: 'serial' })
test.use({ role: null })

const admin = { name: 'Ada Lovelace', email: 'ada@example.org', password: 'otter velvet gravel noon' }

let folder: string
let server: ServerProcess
let session: BrowserContextOptions['storageState']

test.beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kamaji-telemetry-first-start-'))
  server = await startServer({ DATA_DIR: folder })
})
test.afterAll(async () => {
  await server.stop()
  fs.rmSync(folder, { recursive: true, force: true })
})

test('the first visitor creates the first admin, with the code in the log of the server', async ({
  page,
}) => {
  const code = /with the code (\S+)/.exec(server.output())?.[1] ?? ''
  await openPage(page, server.origin)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Create the first admin')
  await expectNoSidewaysScroll(page)
  await expectWcag(page)
  await page.getByLabel('Setup code').fill(code)
  await page.getByLabel('Your name').fill(admin.name)
  await page.getByLabel('Email').fill(admin.email)
  await page.getByLabel('Password', { exact: true }).fill(admin.password)
  await page.getByRole('button', { name: 'Create the first admin' }).click()
  await expect(page.getByText('The first admin is created. Sign in.')).toBeVisible()
  await fillInSignIn(page, admin)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
  session = await page.context().storageState()
})

test('before the first report the overview says how to send one', async ({ newBrowser }) => {
  const page = await newBrowser({ baseURL: server.origin, storageState: session })
  await openPage(page, '/')
  await expect(page.getByRole('heading', { name: 'No reports yet' })).toBeVisible()
  await expect(page.getByText(`curl -i ${server.origin}/stats`)).toBeVisible()
  await expect(page.getByText('Simulated data.')).toBeHidden()
  await expectNoSidewaysScroll(page)
  await expectWcag(page)
  await openPage(page, '/upgrades')
  await expect(panelOf(page, 'Upgrades by kind')).toContainText('No reports yet')
  await expect(panelOf(page, 'Upgrades by kind').getByRole('link')).toHaveAttribute('href', '/')
  await openPage(page, '/capabilities')
  await expect(panelOf(page, 'Datastores in use')).toContainText('No reports yet')
  await openPage(page, '/test-matrix')
  await expect(panelOf(page, 'Which combinations should CI test?')).toContainText('No reports yet')
  await openPage(page, '/explore')
  await expect(panelOf(page, 'Installations by time')).toContainText('No reports yet')
  await expect(panelOf(page, 'Saved views')).toContainText('None yet')
  await openPage(page, '/planner')
  await expect(page.getByText('No reports yet')).toBeVisible()
  await openPage(page, '/decisions')
  await expect(page.getByText('No decision yet')).toBeVisible()
  await openPage(page, '/data-quality')
  await expect(panelOf(page, 'Reports that were not taken as they came')).toContainText(
    'No report was refused in this period',
  )
})

test('the first reports are shown, also after a restart', async ({ newBrowser }) => {
  const connection = await connectTo(server.port)
  connection.write(Buffer.concat(recordedRequests().map(({ bytes }) => bytes)))
  for (const _ of recordedRequests()) expect((await connection.answer()).status).toBe(200)
  connection.destroy()
  await restart({ isSimulated: true })
  const page = await newBrowser({ baseURL: server.origin, storageState: session })
  await openPage(page, '/')
  const list = panelOf(page, 'Installations, the latest report first')
  await expect(list).toContainText('1 of 1 installation')
  await expect(list).toContainText('v1.33.4-gke.1036000')
  const states = panelOf(page, 'Control planes by state')
  await expect(states).toContainText('Only one-day installations')
  await states.getByRole('button', { name: 'Include one-day installations' }).click()
  await expect(states).toContainText('1 installation run 13 control planes')
})

test('where the fleet is simulated every page says so', async ({ newBrowser }) => {
  const page = await newBrowser({ baseURL: server.origin, storageState: session })
  await page.goto('/')
  await expect(page.getByText('Simulated data.')).toBeVisible()
  // the frame comes from the server, the same for all of them: what it sends is enough
  for (const to of [
    '/versions',
    '/upgrades',
    '/lifecycle',
    '/capabilities',
    '/test-matrix',
    '/explore',
    '/planner',
    '/decisions',
    '/data-quality',
    '/account',
    '/admin/people',
    '/admin/tokens',
    '/admin/audit',
    '/admin/sign-in',
  ]) {
    const answer = await page.request.get(to)
    expect(new URL(answer.url()).pathname).toBe(to)
    expect(await answer.text(), to).toContain('>Simulated data.<')
  }
})

/** On the same data and the same port. A start makes the aggregates at once; else it is done every minute. */
async function restart({ isSimulated }: { isSimulated: boolean }): Promise<void> {
  const { port } = server
  await server.stop()
  const storage = await openStorage({ databaseUrl: null, dataDir: folder })
  await storage.prisma.deployment.create({ data: { key: 'simulated', value: String(isSimulated) } })
  await storage.close()
  server = await startServer({ DATA_DIR: folder, PORT: String(port) })
}
