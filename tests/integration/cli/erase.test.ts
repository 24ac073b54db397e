import { expect, it } from 'vitest'
import { openStorage, type StorageOptions } from '../../../server/storage/open.ts'
import { pseudonymise } from '../../../server/storage/pseudonym.ts'
import { createTestDatabase } from '../../support/database.ts'
import { testSecret } from '../../support/secret.ts'
import { wholeDatabase } from '../../support/whole-database.ts'
import { runCli } from './run-cli.ts'

const [erased, kept] = ['E4C0FFEE-0000-4000-8000-000000000001', 'e4c0ffee-0000-4000-8000-000000000002']
const [erasedName, keptName] = [pseudonymise(testSecret, erased), pseudonymise(testSecret, kept)]

const statsLine = (uuid: string, day: string) =>
  `${JSON.stringify({
    received_at: `${day}T10:05:00Z`,
    kind: 'stats',
    payload: {
      uuid,
      kamaji_version: 'v1.0.0',
      kubernetes_version: 'v1.30.1',
      tenant_control_plane: { running: 1, upgrading: 0, not_ready: 0, sleeping: 0 },
    },
  })}\n`

async function fleet(): Promise<StorageOptions> {
  const database = await createTestDatabase()
  const lines = [
    ...['2026-11-17', '2026-11-19'].map((day) => statsLine(erased, day)),
    statsLine(kept, '2026-11-18'),
  ]
  await runCli(database, ['import', '-'], lines.join(''))
  return database
}

async function look(database: StorageOptions) {
  const storage = await openStorage(database)
  try {
    const log = await storage.prisma.auditEvent.findMany({ orderBy: { id: 'asc' } })
    return { lines: await wholeDatabase(storage.prisma), log }
  } finally {
    await storage.close()
  }
}

it('says what it finds and deletes, writes it into the audit log without the name, and does it once', async () => {
  const database = await fleet()
  const { exitCode, stdout, stderr } = await runCli(database, ['erase', ` ${erased}`, '--yes'])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(stdout).toMatch(`Found ${erasedName}: 2 days of reports, 2026-11-17 to 2026-11-19.\n`)
  expect(stdout).toMatch('Erased 2 days of reports, 2026-11-17 to 2026-11-19.\n')
  expect(stdout).toMatch(/^The aggregates of 2026-11-17 to 2026-11-2\d are without it\.$/m)

  const { lines, log } = await look(database)
  const traces = [erased, erased.toLowerCase(), erasedName]
  expect(lines.filter((line) => traces.some((trace) => line.includes(trace)))).toEqual([])
  expect(lines.some((line) => line.includes(keptName))).toBe(true)
  expect(log.map(({ action }) => action)).toEqual([
    'import.started',
    'import.finished',
    'installation.erased',
  ])
  expect(log.at(-1)).toMatchObject({
    actorId: null,
    target: null,
    address: null,
    detail: { by: 'command line', days: 2 },
  })

  const again = await runCli(database, ['erase', erased, '--yes'])
  expect(again).toMatchObject({ exitCode: 1, stdout: '' })
  expect(again.stderr).toMatch(/^There is no installation with this uuid here/)
  const { stdout: exported } = await runCli(database, ['export'])
  expect(exported).toContain(keptName)
  expect(exported).not.toContain(erasedName)
  expect((await look(database)).log.at(-1)).toMatchObject({ action: 'reports.exported' })
})

it('takes the name that the console shows only when it is told so', async () => {
  const database = await fleet()
  const unnamed = await runCli(database, ['erase', keptName, '--yes'])
  expect(unnamed).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('add --pseudonym') })
  const named = await runCli(database, ['erase', '--pseudonym', keptName.toUpperCase(), '--yes'])
  expect(named).toMatchObject({ exitCode: 0, stderr: '' })
  expect((await look(database)).lines.filter((line) => line.includes(keptName))).toEqual([])
})

it('asks first, and without a terminal does nothing unless it is told not to ask', async () => {
  const database = await fleet()
  const unasked = await runCli(database, ['erase', erased])
  expect(unasked).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('--yes') })
  expect(await runCli(database, ['erase', '--pseudonym', 'x', '--yes'])).toMatchObject({ exitCode: 2 })
  expect((await look(database)).lines.some((line) => line.includes(erasedName))).toBe(true)
})
