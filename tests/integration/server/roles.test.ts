import fs from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import {
  createEmptyDatabase,
  createTestDatabase,
  makeDatabase,
  type DisposableDatabase,
} from '../../support/database.ts'
import { testEngine } from '../../support/engine.ts'
import { freePort } from '../../support/postgres-cluster.ts'
import { testSecret } from '../../support/secret.ts'
import { spawnServer, startServer, type ServerProcess } from '../../support/server-process.ts'
import { askApi } from '../../support/ask-api.ts'
import { createBody } from '../../support/report-bodies.ts'
import { environmentOf, signInAsAdmin } from '../../support/served.ts'

const statusOf = async ({ origin }: ServerProcess, path: string) =>
  (await fetch(`${origin}${path}`, { redirect: 'manual' })).status

const postCreate = ({ origin }: ServerProcess) =>
  fetch(`${origin}/create`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: createBody(),
  })

describe.runIf(testEngine !== 'pglite')('apart, on one PostgreSQL,', () => {
  let database: DisposableDatabase
  let ingest: ServerProcess
  let dashboard: ServerProcess
  beforeAll(async () => {
    database = await makeDatabase()
    const { databaseUrl } = database.options
    // The host that only takes reports does not know the console's secret.
    const known = { DATABASE_URL: databaseUrl ?? '', TELEMETRY_SECRET: testSecret }
    ingest = await startServer({ ...known, ROLE: 'ingest' })
    dashboard = await startServer({ ...environmentOf(database.options), ROLE: 'dashboard' })
  })
  afterAll(async () => {
    await Promise.all([ingest, dashboard].map((server) => server.stop('SIGKILL')))
    await database.remove()
  })

  test('ROLE=ingest takes reports and answers probes, and there is nothing else', async () => {
    expect((await postCreate(ingest)).status).toBe(200)
    for (const probe of ['/healthz', '/readyz']) expect(await statusOf(ingest, probe)).toBe(200)
    for (const path of [
      '/',
      '/login',
      '/setup',
      '/api/auth/csrf',
      '/api/v1/events',
      '/icon.svg',
      '/metrics',
    ]) {
      const answer = await fetch(`${ingest.origin}${path}`, { redirect: 'manual' })
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.json()).toMatchObject({ code: 'not_found' })
    }
    expect(ingest.output()).not.toContain('next.config') // which Next.js tells of when it is loaded
  })

  test('ROLE=ingest starts with less than 100 MB', async () => {
    expect(memoryOf(ingest)).toBeLessThan(100)
  })

  test('ROLE=dashboard shows what the other took in, and takes in nothing itself', async () => {
    const browser = await signInAsAdmin(dashboard)
    expect((await askApi(browser, 'events')).meta['n']).toBe(1)
    for (const path of ['/stats', '/stats/x', '/create', '/update', '/delete']) {
      const body = createBody()
      const answer = await fetch(`${dashboard.origin}${path}`, { method: 'POST', body })
      expect([path, answer.status]).toEqual([path, 404])
      expect(await answer.json()).toMatchObject({ code: 'not_found' })
    }
    for (const probe of ['/healthz', '/readyz']) expect(await statusOf(dashboard, probe)).toBe(200)
    expect((await askApi(browser, 'events')).meta['n']).toBe(1)
  })

  test('ROLE=ingest loads no Next.js, React, sign-in, analytics, embedded database or query engine', async () => {
    const folder = fs.mkdtempSync(join(tmpdir(), 'kamaji-telemetry-scripts-'))
    onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
    const { databaseUrl } = database.options
    const recorded = await startServer({
      DATABASE_URL: databaseUrl ?? '',
      TELEMETRY_SECRET: testSecret,
      ROLE: 'ingest',
      NODE_V8_COVERAGE: folder, // at its end it lists every script that it ran
    })
    expect((await postCreate(recorded)).status).toBe(200)
    expect(await recorded.stop()).toBe(0)
    const scripts = scriptsIn(folder)
    expect(scripts.filter((url) => url.includes('/dist/server/ingest/')).length).toBeGreaterThan(5)
    const foreign =
      /node_modules\/((@?next|react|react-dom|next-auth|recharts|@electric-sql)\/|.*(schema_engine|query_compiler))|dist\/server\/(auth|analytics|rollups|export|transfer)\//
    expect(scripts.filter((url) => foreign.test(url))).toEqual([])
  })
})

describe.runIf(testEngine !== 'pglite')('replicas', () => {
  test('that start at once on an empty database all become ready, and one of them migrates', async () => {
    const database = await createEmptyDatabase()
    const roles = ['all', 'ingest', 'dashboard', 'ingest']
    const replicas = await Promise.all(roles.map((ROLE) => startServer({ ...environmentOf(database), ROLE })))
    try {
      const printed = replicas.map(({ output }) => output()).join('')
      expect(printed.match(/Created the first admin/g)).toHaveLength(1)
      const migrators = replicas.filter(({ output }) => output().includes('Applied migration'))
      expect(migrators).toHaveLength(1)
      for (const at of [0, 1, 3]) expect((await postCreate(replicas[at] ?? raise())).status).toBe(200)
      const browser = await signInAsAdmin(replicas[2] ?? raise())
      expect((await askApi(browser, 'events')).meta['n']).toBe(3)
    } finally {
      await Promise.all(replicas.map((replica) => replica.stop('SIGKILL')))
    }
  })
})

describe('a start that cannot be', () => {
  /** @returns the exit code, and what it printed without the time of a line */
  async function failedStart(environment: Record<string, string>) {
    const server = await spawnServer(environment)
    return { code: await server.ended, printed: server.output() }
  }

  test.each(['ingest', 'dashboard'])('ROLE=%s without DATABASE_URL says why, in one line', async (ROLE) => {
    const reason = `ROLE=${ROLE} needs DATABASE_URL: the embedded database belongs to one process.\n`
    expect(await failedStart({ ROLE, DATA_DIR: '/nowhere' })).toEqual({ code: 1, printed: reason })
  })

  test('a database that is away is named as the reason', async () => {
    const failed = await failedStart({
      ...environmentOf({ databaseUrl: 'postgres://x@127.0.0.1:9/x', dataDir: '' }),
    })
    expect(failed).toEqual({ code: 1, printed: expect.stringMatching(/^[^\n]*ECONNREFUSED[^\n]*\n$/) })
  })

  test.runIf(testEngine === 'pglite')(
    'a second server on one data folder is told which process has it',
    async () => {
      const database = await createTestDatabase()
      const first = await startServer(environmentOf(database))
      try {
        const failed = await failedStart(environmentOf(database))
        expect(failed.code).toBe(1)
        expect(failed.printed).toContain(`is in use by process ${first.child.pid}.`)
        expect(await statusOf(first, '/readyz')).toBe(200)
      } finally {
        await first.stop('SIGKILL')
      }
    },
  )

  test('a port that is taken is named, with what to do', async () => {
    const holder = net.createServer()
    const port = await freePort()
    await new Promise<void>((resolve) => holder.listen(port, '127.0.0.1', resolve))
    const failed = await failedStart({
      ...environmentOf(await createTestDatabase()),
      PORT: String(port),
    })
    holder.close()
    expect(failed.code).toBe(1)
    expect(failed.printed).toMatch(`Port ${port} is in use: stop what listens there, or set PORT.`)
  })
})

/** In MB, as the system sees it. */
function memoryOf({ child }: ServerProcess): number {
  const status = fs.readFileSync(`/proc/${child.pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024
}

function scriptsIn(folder: string): string[] {
  const coverage = z.object({ result: z.array(z.object({ url: z.string() })) })
  return fs.readdirSync(folder).flatMap((name) => {
    const written: unknown = JSON.parse(fs.readFileSync(join(folder, name), 'utf8'))
    return coverage.parse(written).result.map(({ url }) => url)
  })
}

function raise(): never {
  throw new Error('a replica is missing')
}
