import { afterEach, expect, test } from 'vitest'
import { startServer, type ServerProcess } from '../../support/server-process.ts'
import { FleetOfClients } from './fleet-of-clients.ts'
import { environmentOf, serve, signInAsAdmin, type Served } from './served.ts'

let served: Served | undefined
let server: ServerProcess | undefined

afterEach(async () => {
  await server?.stop('SIGKILL')
  await served?.remove()
})

test('kill -9 while 64 connections post loses no acknowledged report', async () => {
  served = await serve({ INGEST_RATE_PER_UUID: '0' })
  server = served
  const fleet = new FleetOfClients()
  for (const round of [1, 2, 3]) {
    const victim: ServerProcess = server
    await fleet.round(victim.port, 1_500, () => victim.stop('SIGKILL'))
    server = await startServer({ ...environmentOf(served.database), INGEST_RATE_PER_UUID: '0' })
    const browser = await signInAsAdmin(server)
    await fleet.expectEvents(browser)
    await fleet.expectInstallations(browser)
    expect(fleet.acknowledged()).toBeGreaterThanOrEqual(round * 1_500)
  }
  expect(fleet.refused()).toBe(0)
})
