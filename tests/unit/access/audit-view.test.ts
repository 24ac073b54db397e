import { expect, it } from 'vitest'
import { auditParameters, auditSearch, readAuditView } from '../../../lib/access/audit-view.ts'
import { auditLog } from '../../../lib/contracts/access/audit-log.ts'

const today = '2026-11-25'
const person = '0b5f7a52-6f0d-4f0c-9d0e-3f5d8a1c2b4e'

it('the address of the page holds all that it shows', () => {
  const view = readAuditView(
    { from: '2026-11-01', to: '2026-11-20', group: 'tokens', person, cursor: '7' },
    today,
  )
  expect(readAuditView(Object.fromEntries(new URLSearchParams(auditSearch(view, '7'))), today)).toEqual(view)
  expect(auditLog.parameters.parse(auditParameters(view))).toMatchObject({
    from: '2026-11-01',
    to: '2026-11-20',
    action: ['token.created', 'token.revoked', 'token.refused'],
    person,
    cursor: '7',
  })
})

it.each([
  ['nothing', {}],
  [
    'what cannot be meant',
    { from: 'x', to: '2026-02-30', group: 'toString', person: "' or 1=1", cursor: '-1' },
  ],
  ['everything twice', { from: ['a', 'b'], to: ['a'], group: ['people'], person: [person], cursor: ['1'] }],
  ['empty fields of the form', { from: '', to: '', group: '', person: '' }],
])('an address with %s shows the last 30 days', (_, given) => {
  expect(readAuditView(given, today)).toEqual({
    from: '2026-10-27',
    to: today,
    group: null,
    person: null,
    cursor: null,
  })
})

it('a period that begins after its end is its last day', () => {
  expect(readAuditView({ from: '2026-11-20', to: '2026-11-01' }, today)).toMatchObject({
    from: '2026-11-01',
    to: '2026-11-01',
  })
})
