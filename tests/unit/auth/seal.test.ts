import { expect, it } from 'vitest'
import { seal, unseal } from '../../../server/auth/factor/seal.ts'

const whose = { use: 'factor', userId: 'ada' } as const

it('a sealed text opens for its use and person, under its secret, and not otherwise', () => {
  const sealed = seal('GEZDGNBV', whose)
  expect(unseal(sealed, whose)).toBe('GEZDGNBV')
  expect(unseal(sealed, { ...whose, userId: 'bob' })).toBeNull()
  expect(unseal(sealed, { ...whose, use: 'enrolment' })).toBeNull()
  expect(unseal(sealed, whose, 'another secret of the tests, as long as that')).toBeNull()
})

it('a sealed text that was changed, cut or made up does not open', () => {
  const bytes = Buffer.from(seal('GEZDGNBV', whose), 'base64url')
  for (let index = 0; index < bytes.length; index++) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index)
    expect(unseal(changed.toString('base64url'), whose)).toBeNull()
  }
  for (const junk of [
    bytes.subarray(0, 20).toString('base64url'),
    '',
    'GEZDGNBV',
    bytes.subarray(1).toString('base64url'),
  ])
    expect(unseal(junk, whose)).toBeNull()
})

it('the same text is never sealed the same way', () => {
  expect(seal('GEZDGNBV', whose)).not.toBe(seal('GEZDGNBV', whose))
})
