import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '../../../lib/contracts/endpoints.ts'
import { openStorage } from '../../../server/storage/open.ts'
import { pseudonymise } from '../../../server/storage/pseudonym.ts'
import { testEngine } from '../../support/engine.ts'
import { testSecret } from '../../support/secret.ts'
import { wholeDatabase } from '../../support/whole-database.ts'
import { runCli } from '../cli/run-cli.ts'
import { askCsv } from '../../support/ask-api.ts'
import { createBody, statsBody } from '../../support/report-bodies.ts'
import { serve, signInAsAdmin, type Served } from '../../support/served.ts'

const addresses = ['203.0.113.77', '2001:db8:7:8::99']
/** what is left of them where they are cut */
const networks = ['203.0.113', '2001:db8:7']
const uuid = randomUUID()
const name = pseudonymise(testSecret, uuid)

let server: Served
beforeAll(async () => {
  server = await serve({ TRUSTED_PROXIES: '1', INGEST_RATE_PER_ADDRESS: '12', INGEST_RATE_PER_UUID: '0' })
})
afterAll(() => server.remove())

const post = async (path: string, body: string, address: string, method = 'POST') => {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address }
  const answer = await fetch(`${server.origin}${path}`, { method, headers, body })
  await answer.body?.cancel()
  return answer.status
}

describe('the uuid of an installation and the address of who reports', () => {
  test('are in no table and in no line of the log, whether the report is taken or refused', async () => {
    for (const address of addresses) {
      expect(await post('/stats', statsBody({ uuid }), address)).toBe(200)
      expect(await post('/create', createBody(), address)).toBe(200)
      expect(await post('/stats', `{"uuid":"${uuid}",`, address)).toBe(400)
      expect(await post('/stats', statsBody({ uuid, kamaji_version: '' }), address)).toBe(400)
      expect(await post('/stats', statsBody({ uuid, junk: 'x'.repeat(70_000) }), address)).toBe(413)
      expect(await post('/stats', statsBody({ uuid }), address, 'PUT')).toBe(405)
      const statuses: number[] = []
      for (let count = 0; count < 12; count += 1)
        statuses.push(await post('/stats', statsBody({ uuid }), address))
      expect(statuses).toContain(429)
    }
    const browser = await signInAsAdmin(server)
    const [row] = await askCsv(browser, 'installations?one_day=include')
    expect(row?.['installation']).toBe(name)

    // the embedded database is one process's
    if (testEngine === 'pglite') await server.stop()
    const storage = await openStorage(server.database)
    const lines = await wholeDatabase(storage.prisma)
    const log = await storage.prisma.auditEvent.findMany({ where: { action: 'figures.exported' } })
    await storage.close()
    expect(lines.some((line) => line.includes(name))).toBe(true)
    const printed = server.output().split('\n')
    const traces = [uuid, uuid.replaceAll('-', ''), ...networks]
    expect([...lines, ...printed].filter((line) => traces.some((trace) => line.includes(trace)))).toEqual([])
    expect(log).toMatchObject([
      {
        actorId: expect.any(String),
        target: 'installations',
        address: expect.any(String),
        detail: {
          parameters: expect.stringMatching(/^from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d&.*one_day=include/),
        },
      },
    ])
  })

  test.runIf(testEngine === 'postgresql')(
    'are gone from every answer after an erasure beside the running server, and come back as new with the next report',
    async () => {
      const browser = await signInAsAdmin(server)
      const { exitCode, stdout } = await runCli(server.database, ['erase', uuid, '--yes'])
      expect({ exitCode, stdout }).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining('Erased 1 day'),
      })
      for (const { path } of endpoints) {
        const answer = await browser.fetch(`/api/v1/${path}?format=csv`)
        expect(await answer.text(), path).not.toContain(name)
      }
      expect(await askCsv(browser, 'installations?one_day=include')).toEqual([])
      expect(await post('/stats', statsBody({ uuid }), '192.0.2.1')).toBe(200)
      expect(await askCsv(browser, 'installations?one_day=include')).toMatchObject([
        { installation: name, reports: '1' },
      ])
    },
  )
})
