import { describe, expect, it } from 'vitest'
import { ensureFirstAdmin } from '../../../server/auth/first-admin.ts'
import { issueSetupCode } from '../../../server/auth/setup/code.ts'
import { createFirstAdmin } from '../../../server/auth/setup/create-first-admin.ts'
import { completeSetup } from '../../../server/auth/setup/complete.ts'
import { openStorage } from '../../../server/storage/open.ts'
import { createTestDatabase, openTestDatabase } from '../../support/database.ts'
import { testEngine } from '../../support/engine.ts'
import { addPerson, goodHash, goodPassword, later, morning, outcomes, signIn, somebody } from './people.ts'

const admin = { email: 'Ada@Example.org', password: goodPassword }
const given = (code: string) => ({ code, name: 'Ada', email: 'ada@example.org', password: goodPassword })

describe('the first admin', () => {
  it('comes from the environment', async () => {
    const { prisma } = await openTestDatabase()
    const lines: string[] = []
    await ensureFirstAdmin(prisma, admin, (line) => lines.push(line))
    expect(await prisma.user.findMany()).toMatchObject([
      { email: 'ada@example.org', name: 'ada', role: 'admin' },
    ])
    expect(await signIn(prisma, 'ada@example.org')).not.toBeNull()
    expect(lines).toEqual(['Created the first admin, ada@example.org.'])
  })

  it('is created once by starts at the same moment', async () => {
    const { prisma } = await openTestDatabase()
    const passwordHash = await goodHash()
    const starts = Array.from({ length: 8 }, (_, index) =>
      createFirstAdmin(
        prisma,
        somebody,
        { email: `admin-${index}@example.org`, name: 'Ada', passwordHash },
        'environment',
        morning,
      ),
    )
    expect((await Promise.all(starts)).filter((created) => created)).toHaveLength(1)
    expect(await prisma.user.count()).toBe(1)
  })

  it.runIf(testEngine !== 'pglite')('is created once by several replicas', async () => {
    const options = await createTestDatabase()
    const replicas = await Promise.all([1, 2, 3].map(() => openStorage(options)))
    await Promise.all(replicas.map(({ prisma }) => ensureFirstAdmin(prisma, admin, () => undefined)))
    expect(await replicas[0]?.prisma.user.count()).toBe(1)
    await Promise.all(replicas.map((replica) => replica.close()))
  })

  it('is left alone by every later start', async () => {
    const { prisma } = await openTestDatabase()
    await addPerson(prisma, 'maintainer')
    const lines: string[] = []
    await ensureFirstAdmin(prisma, admin, (line) => lines.push(line))
    await ensureFirstAdmin(prisma, null, (line) => lines.push(line))
    expect(lines).toEqual([])
    expect(await prisma.user.count()).toBe(1)
  })

  it('does not get a password that breaks the rules', async () => {
    const { prisma } = await openTestDatabase()
    const weak = { email: 'ada@example.org', password: 'admin' }
    await expect(ensureFirstAdmin(prisma, weak, () => undefined)).rejects.toThrow(
      'ADMIN_PASSWORD: Use at least 12',
    )
  })
})

describe('the setup code', () => {
  it('is printed when there is no user, and creates the first admin once', async () => {
    const { prisma } = await openTestDatabase()
    const lines: string[] = []
    await ensureFirstAdmin(prisma, null, (line) => lines.push(line))
    const code = /\/setup with the code ((?:[0-9A-Z]{4}-){4}[0-9A-Z]{4})$/.exec(lines[0] ?? '')?.[1] ?? ''
    const now = new Date()
    await completeSetup(prisma, somebody, given(code.toLowerCase().replaceAll('-', ' ')), now)
    expect(await signIn(prisma, 'ada@example.org', now)).not.toBeNull()
    await expect(completeSetup(prisma, somebody, given(code), now)).rejects.toThrow('exists already')
    expect(await prisma.deployment.count()).toBe(0)
  })

  it('works once among requests at the same moment', async () => {
    const { prisma } = await openTestDatabase()
    const code = await issueSetupCode(prisma, morning)
    const tries = Array.from({ length: 5 }, (_, index) =>
      completeSetup(prisma, somebody, { ...given(code), email: `admin-${index}@example.org` }, later(1)),
    )
    expect(await outcomes(tries)).toEqual(['conflict', 'conflict', 'conflict', 'conflict', 'ok'])
    expect(await prisma.user.count()).toBe(1)
  })

  it('of each replica works', async () => {
    const { prisma } = await openTestDatabase()
    const first = await issueSetupCode(prisma, morning)
    await issueSetupCode(prisma, later(1))
    await completeSetup(prisma, somebody, given(first), later(2))
    expect(await prisma.user.count()).toBe(1)
  })

  it('is refused when wrong, and after a day', async () => {
    const { prisma } = await openTestDatabase()
    const code = await issueSetupCode(prisma, morning)
    const wrong = completeSetup(prisma, somebody, given('0000-0000-0000-0000-0000'), later(1))
    await expect(wrong).rejects.toMatchObject({ code: 'invalid_field', field: 'code' })
    await expect(completeSetup(prisma, somebody, given(code), later(24 * 60))).rejects.toThrow(
      'older than a day',
    )
    const weak = completeSetup(prisma, somebody, { ...given(code), password: 'ada@example.org' }, later(1))
    await expect(weak).rejects.toMatchObject({ field: 'password' })
    expect(await prisma.user.count()).toBe(0)
    expect(JSON.stringify(await prisma.deployment.findMany())).not.toContain(code)
  })
})
