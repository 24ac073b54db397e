import { expect, it } from 'vitest'
import { pseudonymise } from '../../../server/storage/pseudonym.ts'

const secret = 'a secret of the deployment'
const uuid = '56279633-3131-436b-b8f2-9008a49a2f12'

it('gives a uuid of version 8 that stays the same', () => {
  const name = pseudonymise(secret, uuid)
  expect(name).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(pseudonymise(secret, uuid)).toBe(name)
})

it('takes two spellings of a uuid for one installation', () => {
  expect(pseudonymise(secret, ` ${uuid.toUpperCase()}\n`)).toBe(pseudonymise(secret, uuid))
})

it('gives unlinkable names under another secret', () => {
  expect(pseudonymise('another secret', uuid)).not.toBe(pseudonymise(secret, uuid))
})
