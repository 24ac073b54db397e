import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passwordFault, ruleFault } from '../../../server/auth/password/rules.ts'

const ada = { email: 'ada.lovelace@analytical.example', name: 'Ada Lovelace' }
const fault = (password: string) => ruleFault(password, ada)

describe('the rules for passwords', () => {
  it('asks for at least 12 characters, counted as people count them', () => {
    expect(fault('k7#Vq2mZx9p')).toContain('at least 12')
    expect(fault('k7#Vq2mZx9pL')).toBeNull()
    expect(fault('🦊🐙🦉🐝🦋🐢🦀🐳🦔🐞🦚')).toContain('at least 12')
    expect(fault('🦊🐙🦉🐝🦋🐢🦀🐳🦔🐞🦚🐌')).toBeNull()
  })

  it('takes up to 128 characters', () => {
    const long = Array.from({ length: 32 }, (_, index) => `${index}kz${index % 7}`).join('')
    expect(fault(long.slice(0, 128))).toBeNull()
    expect(fault(long.slice(0, 128) + 'x')).toContain('at most 128')
  })

  it('has no rules about kinds of characters', () => {
    expect(fault('otter velvet gravel noon')).toBeNull()
    expect(fault('correct horse battery staple')).toBeNull()
  })

  it.each([
    'password1234',
    'Password12345!',
    'P@ssw0rd2026!!',
    'passwordpassword',
    'qwertyuiop[]',
    'qwertyuiop123',
    '1qaz2wsx3edc',
    '1q2w3e4r5t6y',
    '123456789012',
    'abcdefghijkl',
    'aaaaaaaaaaaa',
    'abababababab',
    'hunter2hunter2',
    'iloveyou1234',
    'letmein-2026',
    'Welcome2026!',
    'Summer2025!!',
    'administrator',
    'changemechangeme',
    'adminadmin123',
    '!@#$%^&*()_+',
    'thequickbrownfox',
  ])('refuses the common password %s', (password) => {
    expect(fault(password)).toContain('too easy to guess')
  })

  it.each([
    'ada.lovelace@analytical.example',
    'AdaLovelace1815',
    'lovelace-lovelace',
    'Lovelace2026!',
    'analytical-1234',
    'kamaji-telemetry',
    'KamajiKamaji!',
    'telemetry2026!',
    'Kamaji-Admin-1',
  ])('refuses %s, made of words about the person or the product', (password) => {
    expect(fault(password)).toContain('too easy to guess')
  })

  it('takes a product word beside a real secret', () => {
    expect(fault('kamaji wnqzt gh27 opal')).toBeNull()
  })

  it('takes random passwords as managers make them', () => {
    const character = fc.constantFrom(...Array.from('abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789'))
    const random = fc
      .array(character, { minLength: 20, maxLength: 40 })
      .map((characters) => characters.join(''))
      .filter((password) => new Set(password.toLowerCase()).size >= 10)
    fc.assert(fc.property(random, (password) => fault(password) === null))
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (password) => {
        fault(password)
      }),
    )
  })

  it.each(['sonyericsson', 'unbelievable', 'FinalFantasy', 'ghbdtnrfrltkf', 'zxcasdqwe123'])(
    'refuses %s, which no rule finds: it is on lists of leaked passwords',
    async (password) => {
      expect(fault(password)).toBeNull()
      expect(await passwordFault(password, ada)).toContain('leaked')
    },
  )

  it('takes what is on no list', async () => {
    expect(await passwordFault('otter velvet gravel noon', ada)).toBeNull()
  })
})
