import { expect, it } from 'vitest'
import { describeReason } from '../../../lib/format/refusal-reason.ts'
import { errorCodes } from '../../../server/errors.ts'

/** What only the console answers. */
const ofTheConsole = [
  'invalid_parameter',
  'unauthenticated',
  'invalid_token',
  'insufficient_scope',
  'forbidden',
  'proof_required',
  'totp_required',
  'totp_refused',
  'factor_required',
  'factor_unreadable',
  'not_found',
  'conflict',
  'length_required',
  'provider_failed',
]

it('says in words what each reason is and means', () => {
  const reasons = Object.keys(errorCodes).filter((code) => !ofTheConsole.includes(code))
  for (const reason of [...reasons, 'aborted', 'version_limit']) {
    const { label, meaning } = describeReason(reason)
    expect(label, reason).not.toBe(reason)
    expect(meaning, reason).toMatch(/^[A-Z].*\.$/)
  }
})

it('leaves a reason that it does not know as it is', () => {
  expect(describeReason('of_a_later_version')).toEqual({ label: 'of_a_later_version', meaning: '' })
})
