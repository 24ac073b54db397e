import { connectTo } from '../integration/server/raw-connection.ts'
import { recordedRequests } from '../support/recorded-requests.ts'
import { openPage } from './support/open-page.ts'
import { panelOf } from './support/panel.ts'
import { consoleUnderTest } from './support/running-console.ts'
import { readTable } from './support/shown-table.ts'
import { fillInSignIn } from './support/sign-in-form.ts'
import { expect, test } from './support/test.ts'

test.use({ role: null })

/** Writes the bytes of Kamaji's own client to the server, one request after another on one connection. */
async function sendRecordedReports(): Promise<void> {
  const connection = await connectTo(Number(new URL(consoleUnderTest().origin).port))
  for (const { bytes } of recordedRequests()) {
    connection.write(bytes)
    expect((await connection.answer()).status).toBe(200)
  }
  connection.destroy()
}

test('what the client of Kamaji sends is there for whoever signs in', async ({ page }) => {
  await sendRecordedReports()
  await openPage(page, '/?kubernetes=1.33&distribution=gke')
  await fillInSignIn(page, consoleUnderTest().people.maintainer)

  const installations = 'Installations, the latest report first'
  const row = panelOf(page, installations)
    .getByRole('row')
    .filter({ hasText: 'v1.33.4-gke.1036000' })
    .filter({ has: page.getByRole('cell', { name: '1', exact: true }) })
  await expect(row).toHaveCount(1)
  await expect(row.getByRole('cell')).toHaveText([
    /^(just now|\d min ago)$/,
    /^(just now|\d min ago)$/,
    '1', // imported reports do not count: this one came in here
    '26.8.2-edge',
    'Edge',
    'v1.33.4-gke.1036000',
    'GKE',
    '7',
    '3',
    '1',
    '2',
  ])

  const events = panelOf(page, 'Events, the latest first').getByRole('table')
  await expect(events.locator('tbody tr').nth(2)).toBeVisible()
  const { headings, rows } = await readTable(events)
  const column = (name: string) => headings.indexOf(name)
  const told = ['Kind', 'Tenant version', 'Status', 'Network profile', 'Cluster API', 'Kamaji']
  expect(rows.slice(0, 3).map((cells) => told.map((name) => cells[column(name)]))).toEqual([
    ['− Delete', 'v1.33.0', 'NotReady', '', '', '26.8.2-edge'],
    ['↻ Update', 'v1.32.1 → v1.33.0', '', '', '', '26.8.2-edge'],
    ['+ Create', 'v1.32.1', '', 'load_balancer', 'yes', '26.8.2-edge'],
  ])
})
