import { describe, expect, it } from 'vitest'
import { findLink } from '../../../server/auth/links/find.ts'
import { applyLink } from '../../../server/auth/links/use.ts'
import { createUser } from '../../../server/auth/people/create-user.ts'
import { disableUser } from '../../../server/auth/people/disable-user.ts'
import { resetPassword } from '../../../server/auth/people/reset-password.ts'
import { openTestDatabase } from '../../support/database.ts'
import {
  addPerson,
  auditActions,
  goodPassword,
  later,
  morning,
  outcomes,
  signIn,
  somebody,
} from './people.ts'

const ada = { email: 'ada@example.org', name: 'Ada Lovelace', role: 'admin' } as const

async function invited() {
  const { prisma } = await openTestDatabase()
  const { id, link } = await createUser(prisma, somebody, ada, morning)
  const use = (now = later(1), password = goodPassword) =>
    applyLink(prisma, somebody, link.code, password, now)
  const state = async (now = later(1)) => (await findLink(prisma, link.code, now)).state
  return { prisma, id, code: link.code, use, state }
}

describe('a one-time link', () => {
  it('lets an invited person set the password and sign in', async () => {
    const { prisma, id, code, use } = await invited()
    expect(await findLink(prisma, code, later(1))).toMatchObject({
      state: 'usable',
      purpose: 'invite',
      user: { id },
    })
    await use()
    expect(await signIn(prisma, ada.email, later(2))).toMatchObject({ userId: id })
    expect(await auditActions(prisma)).toEqual(['user.created', 'password.set', 'sign_in.succeeded'])
  })

  it('works once', async () => {
    const { use, state } = await invited()
    await use()
    expect(await state()).toBe('used')
    await expect(use()).rejects.toThrow('has been used already')
  })

  it('works once among requests at the same moment, with one of their passwords', async () => {
    const { prisma, use } = await invited()
    const passwords = Array.from({ length: 6 }, (_, index) => `otter velvet gravel ${index}`)
    const results = await outcomes(passwords.map((password) => use(later(1), password)))
    expect(results).toEqual(['conflict', 'conflict', 'conflict', 'conflict', 'conflict', 'ok'])
    const entered = []
    for (const password of passwords)
      entered.push(
        await signIn(prisma, ada.email, later(2), { password, address: `192.0.2.${entered.length}` }),
      )
    expect(entered.filter((signedIn) => signedIn !== null)).toHaveLength(1)
  })

  it('works for a day', async () => {
    const { use, state } = await invited()
    expect(await state(later(24 * 60 - 1))).toBe('usable')
    expect(await state(later(24 * 60))).toBe('expired')
    await expect(use(later(24 * 60))).rejects.toThrow('has expired')
  })

  it('stays usable after a password that breaks the rules', async () => {
    const { use, state } = await invited()
    await expect(use(later(1), 'Lovelace2026!')).rejects.toMatchObject({
      code: 'invalid_field',
      field: 'password',
    })
    expect(await state()).toBe('usable')
  })

  it('is replaced by a newer one, and is no good for a disabled person', async () => {
    const { prisma, id, use, state } = await invited()
    const newer = await resetPassword(prisma, null, id, later(1))
    expect(await state()).toBe('unknown')
    await expect(use()).rejects.toThrow('newer one has replaced')
    expect(await findLink(prisma, newer.code, later(1))).toMatchObject({ state: 'usable', purpose: 'invite' })
    await disableUser(prisma, null, id, later(2))
    expect(await findLink(prisma, newer.code, later(2))).toEqual({ state: 'unknown' })
  })

  it('does not meet a reset at the same moment in a deadlock', async () => {
    const { prisma, id, use } = await invited()
    const both = await outcomes([use(), resetPassword(prisma, null, id, later(1))])
    expect(both.filter((outcome) => outcome !== 'conflict').length).toBeGreaterThan(0)
    expect(both.every((outcome) => outcome === 'ok' || outcome === 'conflict')).toBe(true)
  })

  it('keeps only the hash of its code', async () => {
    const { prisma, code } = await invited()
    expect(JSON.stringify(await prisma.oneTimeLink.findMany())).not.toContain(code)
    expect(JSON.stringify(await prisma.auditEvent.findMany({ select: { detail: true } }))).not.toContain(code)
  })

  it('for a reset says so', async () => {
    const { prisma } = await openTestDatabase()
    const { id } = await addPerson(prisma)
    const { code } = await resetPassword(prisma, null, id, morning)
    expect(await findLink(prisma, code, later(1))).toMatchObject({ state: 'usable', purpose: 'reset' })
  })
})
