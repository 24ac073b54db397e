import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { resealFactors } from '../../../server/auth/factor/reseal.ts'
import { warnOfUnreadableFactors } from '../../../server/auth/factor/warn.ts'
import { beginRotation, isRotationOpen } from '../../../server/auth/rotation.ts'
import { findSession } from '../../../server/auth/session/find.ts'
import { readConfig } from '../../../server/config.ts'
import { readSecrets } from '../../../server/secrets.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { testSecret } from '../../support/secret.ts'
import { addEnrolled } from './enrolled.ts'
import { auditActions, later, morning, signIn } from './people.ts'

const before = testSecret
const after = 'another secret of the tests, long enough too'

describe('a new secret', () => {
  it('opens the second factors from before, and ends all sessions', async () => {
    const { prisma } = await openTestDatabase()
    const [ada, bob] = [await addEnrolled(prisma), await addEnrolled(prisma)]
    const change = { previous: [before], next: after }
    expect(await resealFactors(prisma, change, morning)).toEqual({ factors: 2, sessions: 2 })
    expect(await resealFactors(prisma, change, morning)).toEqual({ factors: 0, sessions: 0 })
    vi.stubEnv('NEXTAUTH_SECRET', after)
    for (const { person, sid, codeAt } of [ada, bob]) {
      expect(await findSession(prisma, sid, morning)).toBeNull()
      expect(await signIn(prisma, person.email, morning, { totp: codeAt() })).not.toBeNull()
    }
    expect((await auditActions(prisma)).filter((action) => action === 'secret.rotated')).toHaveLength(2)
  })

  it('changes nothing where neither opens one of them, and says whose', async () => {
    const { prisma } = await openTestDatabase()
    const ada = await addEnrolled(prisma)
    vi.stubEnv('NEXTAUTH_SECRET', 'a third secret of the tests, long enough as well')
    const lost = await addEnrolled(prisma)
    const rotating = resealFactors(prisma, { previous: [before], next: after }, morning)
    await expect(rotating).rejects.toThrow(
      new RegExp(`second factor of ${lost.person.email}\\. Nothing was changed`),
    )
    expect(await findSession(prisma, ada.sid, morning)).not.toBeNull()
  })

  it('that was set by hand is told of at the start of the server', async () => {
    const { prisma } = await openTestDatabase()
    const told = async () => {
      const lines: string[] = []
      await warnOfUnreadableFactors(prisma, (line) => lines.push(line))
      return lines
    }
    await addEnrolled(prisma)
    expect(await told()).toEqual([])
    vi.stubEnv('NEXTAUTH_SECRET', after)
    expect(await told()).toEqual([
      expect.stringMatching(/^NEXTAUTH_SECRET does not open 1 of 1 .*rotate-secret/),
    ])
  })
})

describe('the secret in the data folder', () => {
  let folder: string
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kamaji-telemetry-rotation-'))
    return () => fs.rmSync(folder, { recursive: true })
  })
  const config = () => readConfig({ NODE_ENV: 'production', DATA_DIR: folder })
  const current = () => readSecrets(config()).nextAuth ?? ''

  async function rotate(prisma: PrismaClient, crash?: 'before' | 'after') {
    const { change, finish } = beginRotation(config())
    if (crash === 'before') return
    await resealFactors(prisma, change, later(1))
    if (crash !== 'after') finish()
  }

  it.each(['before', 'after'] as const)('survives a crash %s the database followed', async (crash) => {
    const { prisma } = await openTestDatabase()
    const old = current()
    vi.stubEnv('NEXTAUTH_SECRET', old)
    const { person, codeAt } = await addEnrolled(prisma)
    await rotate(prisma, crash)
    expect([current(), isRotationOpen(folder)]).toEqual([old, true])
    await rotate(prisma)
    expect(isRotationOpen(folder)).toBe(false)
    expect(current()).not.toBe(old)
    expect(fs.statSync(path.join(folder, 'nextauth-secret')).mode & 0o777).toBe(0o600)
    vi.stubEnv('NEXTAUTH_SECRET', current())
    expect(await signIn(prisma, person.email, morning, { totp: codeAt() })).not.toBeNull()
  })

  it('is not touched where the environment gives it, which must say the one from before', async () => {
    const given = (previous?: string) =>
      readConfig({
        NODE_ENV: 'production',
        DATA_DIR: folder,
        NEXTAUTH_SECRET: after,
        PREVIOUS_NEXTAUTH_SECRET: previous,
      })
    for (const previous of [undefined, after])
      expect(() => beginRotation(given(previous))).toThrow('PREVIOUS_NEXTAUTH_SECRET')
    const { change, finish } = beginRotation(given(before))
    finish()
    expect(change).toEqual({ previous: [before], next: after })
    expect(fs.readdirSync(folder)).toEqual([])
  })
})
