import { expect, it } from 'vitest'
import { asOldBackendError } from '../../../server/transfer/old-backend/old-backend-error.ts'

const coded = (code: string, message = 'as reported') => Object.assign(new Error(message), { code })

it.each([
  [coded('ECONNREFUSED'), 'cannot be reached: nothing listens there', true],
  [coded('ENOTFOUND'), 'cannot be reached: its host is not known', true],
  [coded('28P01'), 'refuses the password', false],
  [coded('3D000'), 'does not exist', false],
  [coded('57P01'), 'reported: as reported', true],
  [coded('40001'), 'reported: as reported', true],
  [coded('42501'), 'reported: as reported', false],
  [new Error('Connection terminated unexpectedly'), 'closed the connection, or does not answer', true],
  [
    new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'),
    'asks for a password: set PGPASSWORD',
    false,
  ],
])('tells %s in plain words, and whether it may pass', (error, words, passes) => {
  const told = asOldBackendError(error)
  expect(told.message).toBe(`The database of the old backend ${words}.`)
  expect(told.passes).toBe(passes)
})
