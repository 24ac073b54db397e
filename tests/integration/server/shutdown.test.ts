import { afterEach, expect, test, vi } from 'vitest'
import { startServer, type ServerProcess } from '../../support/server-process.ts'
import { FleetOfClients } from './fleet-of-clients.ts'
import { connectTo, requestBytes } from './raw-connection.ts'
import { environmentOf, serve, signInAsAdmin, type Served } from './served.ts'

let served: Served | undefined
let again: ServerProcess | undefined

afterEach(async () => {
  await again?.stop('SIGKILL')
  await served?.remove()
  again = undefined
})

test('SIGTERM while 64 connections post: all that was acknowledged is stored, and all that is stored was acknowledged', async () => {
  served = await serve({ INGEST_RATE_PER_UUID: '0' })
  const { port, database, stop } = served
  const fleet = new FleetOfClients()
  await fleet.round(port, 1_500, async () => expect(await stop()).toBe(0))
  expect(fleet.refused()).toBe(0)
  again = await startServer(environmentOf(database))
  const browser = await signInAsAdmin(again)
  await fleet.expectEvents(browser)
  await fleet.expectInstallations(browser)
})

test('a request that has begun is answered after SIGTERM, readiness says no, and nobody else is let in', async () => {
  served = await serve()
  const { origin, port, child, output, ended } = served
  const [report, probe] = [await connectTo(port), await connectTo(port)]
  const bytes = requestBytes('/stats', JSON.stringify(stats))
  report.write(bytes.subarray(0, -10))
  probe.write('GET /readyz HTTP/1.1\r\nHost: localhost\r\n')
  await fetch(`${origin}/healthz`) // answered after it has read what came before
  child.kill('SIGTERM')
  await vi.waitFor(() => expect(output()).toContain('stopping'), { timeout: 10_000, interval: 10 })
  await expect(connectTo(port)).rejects.toThrow('ECONNREFUSED')
  probe.write('\r\n')
  expect(await probe.answer()).toMatchObject({ status: 503 })
  report.write(bytes.subarray(-10))
  const answer = await report.answer()
  expect(answer).toMatchObject({ status: 200, body: '' })
  expect(answer.headers.get('connection')).toBe('close')
  expect(await ended).toBe(0)
})

const stats = {
  uuid: '56279633-3131-436b-b8f2-9008a49a2f12',
  kamaji_version: '26.8.2-edge',
  kubernetes_version: 'v1.33.4',
  tenant_control_plane: { running: 1, upgrading: 0, not_ready: 0, sleeping: 0 },
}
