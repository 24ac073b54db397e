import { connectTo } from '../support/raw-connection.ts'
import { recordedRequests } from '../support/recorded-requests.ts'
import { openPage } from './support/open-page.ts'
import { panelOf } from './support/panel.ts'
import { consoleUnderTest } from './support/running-console.ts'
import { readTable, type ShownTable } from './support/shown-table.ts'
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

  const installations = await readTable(
    panelOf(page, 'Installations, the latest report first').getByRole('table'),
  )
  // imported reports do not count: of all installations only this one has reported here
  expect(recordsOf(installations).filter(({ Reports }) => Reports === '1')).toMatchObject([
    {
      Kamaji: '26.8.2-edge',
      Channel: 'Edge',
      Kubernetes: 'v1.33.4-gke.1036000',
      Distribution: 'GKE',
      Running: '7',
      Sleeping: '3',
      Upgrading: '1',
      'Not ready': '2',
    },
  ])

  const events = await readTable(panelOf(page, 'Events, the latest first').getByRole('table'))
  const kamaji = { Kamaji: '26.8.2-edge' }
  expect(recordsOf(events).slice(0, 3)).toMatchObject([
    { ...kamaji, Kind: '− Delete', 'Tenant version': 'v1.33.0', Status: 'NotReady' },
    { ...kamaji, Kind: '↻ Update', 'Tenant version': 'v1.32.1 → v1.33.0' },
    {
      ...kamaji,
      Kind: '+ Create',
      'Tenant version': 'v1.32.1',
      'Network profile': 'load_balancer',
      'Cluster API': 'yes',
    },
  ])
})

/** The rows by their headings. */
function recordsOf({ headings, rows }: ShownTable): Record<string, string | undefined>[] {
  return rows.map((cells) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at]])))
}
