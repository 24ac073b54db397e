import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addDays, dayOf, eachDay, type Day } from '../../../lib/time/day.ts'
import type { Browser } from '../../support/sign-in.ts'
import { runCli } from '../cli/run-cli.ts'
import { askApi } from '../../support/ask-api.ts'
import { statsBody } from '../../support/report-bodies.ts'
import { environmentOf, serve, signInAsAdmin, type Served } from '../../support/served.ts'
import { startServer, type ServerProcess } from '../../support/server-process.ts'

const today = dayOf(new Date())
const daysAgo = (days: number): Day => addDays(today, -days)

/** Reported on its last day and on the one before, and has said nothing since: its operator opted out, or it is gone. */
interface Installation {
  uuid: string
  lastDay: Day
  /** a power of two, so that a sum tells whose it is */
  running: number
}

const installation = (lastDaysAgo: number, running: number): Installation => ({
  uuid: randomUUID(),
  lastDay: daysAgo(lastDaysAgo),
  running,
})
const live = installation(1, 1)
const active = installation(6, 2)
const silent = [installation(7, 4), installation(10, 8), installation(60, 16)]
const gone = installation(61, 32)
const fleet = [live, active, ...silent, gone]
/** On one day only: a test cluster, which is in its own row alone. */
const oneDay = { uuid: randomUUID(), day: daysAgo(10), running: 64 }

const payloadOf = ({ uuid, running }: { uuid: string; running: number }) => ({
  uuid,
  kamaji_version: '26.8.2-edge',
  kubernetes_version: 'v1.33.4',
  tenant_control_plane: { running, sleeping: 0, not_ready: 0, upgrading: 0 },
})
const lineOf = (day: Day, sent: { uuid: string; running: number }) =>
  JSON.stringify({ received_at: `${day}T09:00:00Z`, kind: 'stats', payload: payloadOf(sent) })

let served: Served
let server: ServerProcess
let browser: Browser
beforeAll(async () => {
  const lines = fleet.flatMap((one) => [lineOf(addDays(one.lastDay, -1), one), lineOf(one.lastDay, one)])
  served = await serve({}, async (database) => {
    const imported = await runCli(
      database,
      ['import', '-'],
      [...lines, lineOf(oneDay.day, oneDay)].join('\n'),
    )
    expect(imported).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^13 stats reports /) })
  })
  server = served
  browser = await signInAsAdmin(server)
})
afterAll(async () => {
  await server.stop('SIGKILL')
  await served.remove()
})

async function coverage(search = ''): Promise<Record<string, unknown>> {
  const { rows } = await askApi(browser, `coverage${search}`)
  return Object.fromEntries(
    rows.map(({ state, installations, control_planes }) => [String(state), [installations, control_planes]]),
  )
}

test('who stopped reporting is silent after 7 days and gone after 60; who reports is live', async () => {
  const before = await coverage(`?to=${today}`)
  expect(before).toEqual({
    live: [0, 0],
    active: [2, 1 + 2],
    silent: [3, 4 + 8 + 16],
    gone: [1, 32],
    one_day: [1, 64],
    unrecognised: [0, 0],
  })
  const answer = await fetch(`${served.origin}/stats`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: statsBody(payloadOf(live)),
  })
  expect(answer.status).toBe(200)
  // today is counted anew when a server starts, and once a minute
  await server.stop()
  server = await startServer(environmentOf(served.database))
  browser = await signInAsAdmin(server)
  const isLive = async () => expect(await coverage()).toMatchObject({ live: [1, 1] })
  await vi.waitFor(isLive, { timeout: 100_000, interval: 500 })
})

test('one installation passes through the states as the days go by', async () => {
  const stateAfter = async (days: number) => {
    const rows = await coverage(`?to=${addDays(gone.lastDay, days)}&one_day=include`)
    return Object.keys(rows).find((state) => {
      const row = rows[state]
      return Array.isArray(row) && state !== 'live' && (Number(row[1]) & gone.running) !== 0
    })
  }
  const states = await Promise.all([0, 6, 7, 60, 61].map(stateAfter))
  expect(states).toEqual(['active', 'active', 'silent', 'silent', 'gone'])
})

test('its control planes count up to the sixth day after its last report, and no longer', async () => {
  const { rows } = await askApi(browser, `control-planes?from=${daysAgo(62)}&to=${today}`)
  const countsOn = (day: Day) =>
    fleet.filter(({ lastDay }) => lastDay <= day && day <= addDays(lastDay, 6)).map(({ running }) => running)
  const expected = eachDay(daysAgo(62), today).map((day) => {
    const counts = countsOn(day)
    return {
      bucket: day,
      running: counts.reduce((sum, count) => sum + count, 0),
      installations: counts.length,
    }
  })
  expect(rows.map(({ bucket, running, installations }) => ({ bucket, running, installations }))).toEqual(
    expected,
  )
})
