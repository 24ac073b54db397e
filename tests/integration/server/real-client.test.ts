import fs from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { pseudonymise } from '../../../server/storage/pseudonym.ts'
import { recordedRequests } from '../../support/recorded-requests.ts'
import { testSecret } from '../../support/secret.ts'
import { startServer, type ServerProcess } from '../../support/server-process.ts'
import type { Browser } from '../../support/sign-in.ts'
import { askApi } from '../../support/ask-api.ts'
import { connectTo } from '../../support/raw-connection.ts'
import { environmentOf, serve, signInAsAdmin, type Served } from '../../support/served.ts'

const uuid = '56279633-3131-436b-b8f2-9008a49a2f12'
const installation = pseudonymise(testSecret, uuid)
const requests = recordedRequests().map(({ bytes }) => bytes)

let served: Served
let again: ServerProcess | undefined
let browser: Browser

beforeAll(async () => {
  served = await serve()
  browser = await signInAsAdmin(served)
})
afterAll(async () => {
  await again?.stop('SIGKILL')
  await served.remove()
})

const installations = async () => (await askApi(browser, 'installations?one_day=include')).rows
const events = async () => (await askApi(browser, 'events')).rows

test('the bytes of the real client are answered 200 with an empty body, one after another on one connection', async () => {
  expect(requests).toHaveLength(4)
  const connection = await connectTo(served.port)
  for (const bytes of requests) {
    connection.write(bytes)
    expect(await connection.answer()).toMatchObject({ status: 200, body: '' })
  }
  connection.destroy()
})

test('the same in one write are answered in their order', async () => {
  const connection = await connectTo(served.port)
  connection.write(Buffer.concat(requests))
  for (const answered of [1, 2, 3, 4])
    expect([answered, await connection.answer()]).toMatchObject([answered, { status: 200, body: '' }])
  connection.destroy()
})

test('what it sent is seen by whoever is signed in: the installation under its pseudonym, and each event', async () => {
  const origin = { kamaji: '26.8.2-edge', kubernetes: 'v1.33.4-gke.1036000' }
  expect(await installations()).toMatchObject([
    {
      installation,
      ...origin,
      channel: 'edge',
      distribution: 'gke',
      reports: 2,
      running: 7,
      sleeping: 3,
      not_ready: 2,
      upgrading: 1,
    },
  ])
  const seen = await events()
  const none = {
    tcp_version: null,
    old_tcp_version: null,
    new_tcp_version: null,
    status: null,
    cluster_api: null,
    network_profile: null,
  }
  const create = {
    ...none,
    kind: 'create',
    tcp_version: 'v1.32.1',
    cluster_api: true,
    network_profile: 'load_balancer',
  }
  const update = { ...none, kind: 'update', old_tcp_version: 'v1.32.1', new_tcp_version: 'v1.33.0' }
  const remove = { ...none, kind: 'delete', tcp_version: 'v1.33.0', status: 'NotReady' }
  for (const event of [create, update, remove])
    expect(seen.filter(({ kind }) => kind === event.kind)).toMatchObject([event, event].map(withOrigin))
  expect(seen).toHaveLength(6)

  function withOrigin(event: object) {
    return { ...event, ...origin }
  }
})

test('the next start, which rolls up at once, shows its control planes and what they use', async () => {
  expect(await served.stop()).toBe(0)
  again = await startServer({ ...environmentOf(served.database), PORT: String(served.port) })
  browser = await signInAsAdmin(again)
  const controlPlanes = async () => (await askApi(browser, 'control-planes?one_day=include')).rows
  await vi.waitFor(async () => expect(await controlPlanes()).not.toEqual([]), { timeout: 30_000 })
  expect(await controlPlanes()).toMatchObject([
    { running: 7, sleeping: 3, not_ready: 2, upgrading: 1, installations: 1 },
  ])
  expect((await askApi(browser, 'capabilities/datastores?one_day=include')).rows).toMatchObject([
    { driver: 'etcd', installations: 1, shards: 2, used_by: 9, share: 1 },
    { driver: 'postgres', installations: 1, shards: 1, used_by: 4, share: 1 },
    { driver: 'mysql', installations: 0 },
    { driver: 'nats', installations: 0 },
    { driver: 'unreported', installations: 0 },
  ])
  const creates = async (question: string) => (await askApi(browser, question)).rows
  expect((await creates('capabilities/network-profiles')).at(-1)).toMatchObject({
    network_profile: 'load_balancer',
    share: 1,
  })
  expect((await creates('capabilities/cluster-api')).at(-1)).toMatchObject({ share: 1 })
})

test('the flat forms of the public document are taken, and seen too', async () => {
  const text = fs.readFileSync(new URL('../../fixtures/public-document.json', import.meta.url), 'utf8')
  const examples: { kind: string; payload: unknown }[] = JSON.parse(text)
  expect(examples).toHaveLength(4)
  for (const { kind, payload } of examples) {
    const answer = await fetch(`${served.origin}/${kind}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
    })
    expect([kind, answer.status, await answer.text()]).toEqual([kind, 200, ''])
  }
  const origin = { kamaji: 'v0.6.1', kubernetes: 'v1.27.3' }
  expect(await installations()).toMatchObject([
    {
      installation,
      ...origin,
      channel: 'stable',
      distribution: 'unmarked',
      reports: 3,
      running: 1,
      sleeping: 0,
      not_ready: 0,
      upgrading: 0,
    },
  ])
  const documented = (await events()).filter(({ kamaji }) => kamaji === 'v0.6.1')
  expect(new Set(documented.map(({ kind }) => kind))).toEqual(new Set(['create', 'update', 'delete']))
  expect(documented).toHaveLength(3)
})

test('the uuid that was sent is in no answer, and in no line that the server printed', async () => {
  const questions = ['installations', 'events', 'coverage', 'overview', 'filters', 'control-planes']
  const paths = ['/', '/versions', ...questions.map((question) => `/api/v1/${question}?one_day=include`)]
  const answers = await Promise.all(
    paths.map(async (path) => {
      const answer = await browser.fetch(path)
      expect([path, answer.status]).toEqual([path, 200])
      return answer.text()
    }),
  )
  expect(answers.join('')).toContain(installation)
  const everything = [...answers, served.output(), again?.output()].join('').toLowerCase()
  expect(everything).not.toContain(uuid)
})
