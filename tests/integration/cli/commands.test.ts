import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { seal, unseal } from '../../../server/auth/factor/seal.ts'
import { openStorage } from '../../../server/storage/open.ts'
import { createTestDatabase } from '../../support/database.ts'
import { testEngine } from '../../support/engine.ts'
import { testSecret } from '../../support/secret.ts'
import { runCli } from './run-cli.ts'

const payload = {
  kamaji_version: 'v1.0.0',
  kubernetes_version: 'v1.30.1',
  tcp_version: 'v1.29.4',
  status: 'Ready',
}
const line = JSON.stringify({ received_at: '2026-11-20T10:05:00Z', kind: 'delete', payload })

function file(name: string, content: string | Buffer): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kamaji-telemetry-cli-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  fs.writeFileSync(path.join(folder, name), content)
  return path.join(folder, name)
}

describe('import and export', () => {
  it('take the good lines, name the bad ones with number and reason, and exit with 1', async () => {
    const database = await createTestDatabase()
    const bad = await runCli(database, ['import', file('a.ndjson', `${line}\nnonsense\n${line}\n`)])
    expect(bad.exitCode).toBe(1)
    expect(bad.stderr).toMatch(/^line 2: The body is not valid JSON$/m)
    expect(bad.stdout).toMatch(/2 events taken, 1 line skipped/)
    const exported = await runCli(database, ['export'])
    expect(exported.exitCode).toBe(0)
    expect(exported.stdout.trimEnd().split('\n')).toHaveLength(2)
  })

  it('read gzip and stdin, and say in one sentence what cannot be read', async () => {
    const database = await createTestDatabase()
    const zipped = await runCli(database, ['import', file('a.gz', gzipSync(`${line}\n`))])
    expect(zipped).toMatchObject({ exitCode: 0, stderr: '' })
    const piped = await runCli(database, ['import', '-'], `${line}\n${line}\n`)
    expect(piped).toMatchObject({ exitCode: 0, stderr: '' })
    const cut = gzipSync(`${line}\n`.repeat(1_000)).subarray(0, 60)
    for (const [source, reason] of [
      [file('b.gz', cut), /the gzip data stops before its end/],
      ['/nowhere', /there is no such file/],
    ] as const) {
      const failed = await runCli(database, ['import', source])
      expect(failed.exitCode).toBeGreaterThan(0)
      expect(failed.stderr.trim().split('\n')).toHaveLength(1)
      expect(failed.stderr).toMatch(reason)
    }
  })
})

describe('user', () => {
  it('creates with a link or with a password from stdin, lists, resets and disables', async () => {
    const database = await createTestDatabase()
    const ada = [
      'user',
      'create',
      '--email',
      'Ada@example.org',
      '--name',
      'Ada',
      '--role',
      'admin',
      '--password-stdin',
    ]
    expect(await runCli(database, ada, 'password1234\n')).toMatchObject({ exitCode: 1 })
    expect(await runCli(database, ada, 'violet gravel tango 92\n')).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await runCli(database, ada, 'violet gravel tango 92\n')).toMatchObject({ exitCode: 1 })

    const bob = await runCli(database, ['user', 'create', '--email', 'bob@example.org'])
    expect(bob.stdout).toMatch(/http:\/\/localhost:3000\/welcome\/[\w-]{40,}/)
    const list = await runCli(database, ['user', 'list'])
    expect(list.stdout).toMatch(/^ada@example\.org +Ada +admin +active/m)
    expect(list.stdout).toMatch(/^bob@example\.org +bob +maintainer +waiting/m)

    expect((await runCli(database, ['user', 'reset-password', 'bob@example.org'])).stdout).toMatch(/welcome/)
    expect(await runCli(database, ['user', 'disable', 'bob@example.org'])).toMatchObject({ exitCode: 0 })
    const last = await runCli(database, ['user', 'disable', 'ada@example.org'])
    expect(last).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('last admin who can sign in') })
  })

  it('says what somebody may do, where they are signed in, and lets them in again', async () => {
    const database = await createTestDatabase()
    const bob = 'bob@example.org'
    await runCli(database, ['user', 'create', '--email', bob])
    const on = async (...command: string[]) => runCli(database, ['user', ...command])
    expect((await on('role', bob, 'admin')).stdout).toBe(`${bob} is an admin.\n`)
    expect((await on('enable', bob)).stdout).toBe(`${bob} has access again.\n`)
    expect((await on('unlock', bob)).stdout).toBe(`Failed sign-ins of ${bob} are forgotten.\n`)
    expect((await on('sessions', bob)).stdout).toBe(`${bob} is signed in nowhere.\n`)
    const withoutFactor = { exitCode: 1, stderr: 'There is no second factor to take away.\n' }
    expect(await on('reset-totp', bob)).toMatchObject(withoutFactor)
  })

  it('takes no password on the command line, and no address that is none', async () => {
    const database = await createTestDatabase()
    for (const wrong of [['--email', 'a@example.org', '--password', 'x'], ['--email', 'nobody'], []])
      expect(await runCli(database, ['user', 'create', ...wrong])).toMatchObject({ exitCode: 2 })
  })
})

describe('token', () => {
  it('creates one alone on standard output, lists and revokes it', async () => {
    const database = await createTestDatabase()
    await runCli(database, ['user', 'create', '--email', 'ada@example.org'])
    const create = (...options: string[]) =>
      runCli(database, ['token', 'create', 'ada@example.org', ...options])
    const made = await create('--name', 'nightly', '--scopes', 'read, export', '--days', '7')
    expect(made).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^ktd_[\w-]{43}\n$/) })
    expect(made.stderr).toMatch(/^A token of ada@example\.org \(read, export\), good until \S+Z:\n$/)
    expect(await create('--name', 'wide', '--scopes', 'admin')).toMatchObject({
      exitCode: 1,
      stderr: 'Only an admin can have a token for what admins do.\n',
    })
    const { stdout } = await runCli(database, ['token', 'list'])
    const [, id = ''] =
      /^(\S+) +ada@example\.org +nightly +read,export +live +\S+ +never$/m.exec(stdout) ?? []
    expect(await runCli(database, ['token', 'revoke', id])).toMatchObject({ exitCode: 0, stderr: '' })
  })
})

describe('doctor', () => {
  it('finds a migrated database well, and nobody who can sign in', async () => {
    const database = await createTestDatabase()
    const { exitCode, stdout } = await runCli(database, ['doctor'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^ok {4}all \d+ migrations are applied$/m)
    expect(stdout).toMatch(/^warn {2}nobody can sign in yet\n +→ /m)
    expect(stdout).not.toMatch(/^fail/m)
  })

  it('tells the environment that it cannot use, and a database that is away', async () => {
    const wrong = await runCli({ databaseUrl: 'mysql://x', dataDir: '' }, ['doctor'])
    expect(wrong).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/^fail.*DATABASE_URL/ms) })
    const away = await runCli({ databaseUrl: 'postgres://x@127.0.0.1:4599/x', dataDir: '' }, ['doctor'])
    expect(away).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/^fail.*cannot be reached/ms) })
  })
})

describe('rotate-secret', () => {
  it('takes both secrets from files, and opens what doctor could not', async () => {
    const database = await createTestDatabase()
    const id = randomUUID()
    const whose = { use: 'factor', userId: id } as const
    const totpSecret = seal('the secret of an app', whose, testSecret)
    const before = await openStorage(database)
    await before.prisma.user.create({ data: { id, email: 'ada@example.org', name: 'Ada', totpSecret } })
    await before.close()
    const next = 'another secret of the tests, long enough too'
    const variables = {
      NEXTAUTH_SECRET: '',
      NEXTAUTH_SECRET_FILE: file('next', `${next}\n`),
      PREVIOUS_NEXTAUTH_SECRET_FILE: file('previous', `${testSecret}\n`),
    }
    const looked = await runCli(database, ['doctor'], '', variables)
    expect(looked.exitCode).toBe(1)
    expect(looked.stdout).toMatch(
      /^fail {2}NEXTAUTH_SECRET does not open 1 of 1 second factors\n +→ .*rotate-secret/m,
    )
    expect(await runCli(database, ['rotate-secret'], '', variables)).toEqual({
      exitCode: 0,
      stdout: 'The secret is changed. Second factors sealed anew: 1. Sessions that ended: 0.\n',
      stderr: '',
    })
    const after = await openStorage(database)
    const person = await after.prisma.user.findUniqueOrThrow({ where: { id } })
    await after.close()
    expect(unseal(person.totpSecret ?? '', whose, next)).toBe('the secret of an app')
  })
})

describe('rollup and migrate', () => {
  it('say what they did', async () => {
    const database = await createTestDatabase()
    expect((await runCli(database, ['migrate'])).stdout).toBe('The schema is up to date.\n')
    await runCli(database, ['import', '-'], `${line}\n`)
    const { stdout } = await runCli(database, ['rollup', '--from', '2026-11-20', '--to', '2026-11-21'])
    expect(stdout).toBe('Aggregates of 2 days made.\n')
    const wrong = ['rollup', '--from', '2026-11-22', '--to', '2026-11-21']
    expect(await runCli(database, wrong)).toMatchObject({ exitCode: 2 })
  })
})

describe.runIf(testEngine === 'pglite')('the embedded database', () => {
  it('is refused in one sentence while another process holds it', async () => {
    const database = await createTestDatabase()
    const storage = await openStorage(database)
    const { exitCode, stderr } = await runCli(database, ['export'])
    await storage.close()
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(
      /is in use by process \d+\. The embedded database belongs to one process: stop that one first/,
    )
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
