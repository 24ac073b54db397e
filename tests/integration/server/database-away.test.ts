import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { runMaintenance } from '../../support/database.ts'
import { testEngine } from '../../support/engine.ts'
import { freePort } from '../../support/postgres-cluster.ts'
import { askApi } from '../../support/ask-api.ts'
import { connectTo, requestBytes, type RawAnswer } from '../../support/raw-connection.ts'
import { createBody, statsBody } from '../../support/report-bodies.ts'
import { serve, signInAsAdmin, type Served } from '../../support/served.ts'

// The embedded database lives in the server's own process: it cannot be away, and nothing else can hold its tables.
describe.runIf(testEngine !== 'pglite')('while PostgreSQL', () => {
  let served: Served
  let metricsPort: number
  beforeAll(async () => {
    metricsPort = await freePort()
    served = await serve({ METRICS_PORT: String(metricsPort) })
  })
  afterAll(() => served.remove())

  const databaseUrl = () => served.database.databaseUrl ?? ''
  const databaseName = () => new URL(databaseUrl()).pathname.slice(1)
  const post = async (path: string, body: string) =>
    fetch(`${served.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
  const statusOf = async (path: string) => (await fetch(`${served.origin}${path}`)).status

  test('is away, a report is refused with 503 and Retry-After; afterwards all is well without a restart', async () => {
    const browser = await signInAsAdmin(served)
    expect((await post('/stats', statsBody())).status).toBe(200)
    await runMaintenance(`alter database ${databaseName()} allow_connections false`)
    await runMaintenance(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${databaseName()}'`,
    )

    for (const [path, body] of [
      ['/stats', statsBody()],
      ['/create', createBody()],
    ] as const) {
      const answer = await post(path, body)
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('5')
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.json()).toMatchObject({ code: 'unavailable', status: 503 })
    }
    await vi.waitFor(async () => expect(await statusOf('/readyz')).toBe(503), { timeout: 10_000 })
    expect(await statusOf('/healthz')).toBe(200)
    const question = await browser.fetch('/api/v1/coverage')
    expect(question.status).toBe(503)
    expect(question.headers.get('retry-after')).toBe('5')
    expect(await question.text()).toContain('"code":"unavailable"')

    for (const path of ['/', '/login', '/setup', '/welcome/x', '/account', '/nothing']) {
      const page = await browser.fetch(path)
      expect([path, page.status, page.headers.get('retry-after')]).toEqual([path, 503, '5'])
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await page.text()).toContain('<h1>The database cannot be reached; try again</h1>')
    }
    expect(await statusOf('/icon.svg')).toBe(200)

    await runMaintenance(`alter database ${databaseName()} allow_connections true`)
    await vi.waitFor(async () => expect(await statusOf('/readyz')).toBe(200), { timeout: 10_000 })
    expect((await post('/stats', statsBody())).status).toBe(200)
    expect((await browser.fetch('/account')).status).toBe(200)
    expect((await askApi(browser, 'installations?one_day=include')).meta['n']).toBe(2)
    expect((await askApi(browser, 'events')).meta['n']).toBe(0)
    // The log has one line for all the refusals and one for the end of them.
    expect(served.output().match(/Reports cannot be stored: /g)).toHaveLength(1)
    expect(served.output()).toMatch(/Reports are stored again; 2 were refused meanwhile\./)
  })

  test('does not get on, the queue fills up: what no longer fits is refused, and all that fitted is stored', async () => {
    const holder = new Client({ connectionString: databaseUrl() })
    await holder.connect()
    await holder.query('begin')
    await holder.query('lock table events in access exclusive mode')

    const connections = await Promise.all(Array.from({ length: 50 }, () => connectTo(served.port)))
    const each = 500 // 25,000 together: more than the 20,000 that wait and the 2,000 that are being written
    const burst = Buffer.concat(Array.from({ length: each }, () => requestBytes('/create', createBody())))
    for (const connection of connections) connection.write(burst)
    try {
      await vi.waitFor(async () => expect(await overloaded()).toBeGreaterThan(0), { timeout: 30_000 })
      // Each kind has a queue of its own.
      expect((await post('/stats', statsBody())).status).toBe(200)
    } finally {
      await holder.query('rollback')
      await holder.end()
    }
    const counts = new Map<string, number>()
    for (const connection of connections) {
      for (let answered = 0; answered < each; answered++) {
        const outcome = outcomeOf(await connection.answer())
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
      }
      connection.destroy()
    }
    expect(counts.get('503 overloaded, retry after 1 s')).toBe(await overloaded())
    const { meta } = await askApi(await signInAsAdmin(served), 'events?limit=1')
    expect(meta['n']).toBe(counts.get('200'))
    expect(counts.get('200')).toBeGreaterThan(1_000)
  })

  function outcomeOf({ status, headers, body }: RawAnswer): string {
    if (status === 200) return '200'
    const { code } = z.object({ code: z.string() }).parse(JSON.parse(body))
    return `${status} ${code}, retry after ${headers.get('retry-after')} s`
  }

  /** Create reports that were refused because the queue was full. */
  async function overloaded(): Promise<number> {
    const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
    const line = /^kamaji_telemetry_reports_total\{kind="create",outcome="overloaded"\} (\d+)$/m
    return Number(line.exec(text)?.[1] ?? 0)
  }
})
