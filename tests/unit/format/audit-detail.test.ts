import { expect, it } from 'vitest'
import { auditDetailText } from '../../../lib/format/audit-detail.ts'

it.each([
  [{}, null],
  [{ method: 'password', lock_seconds: 0 }, 'by password'],
  [{ method: 'password+totp' }, 'by password and second factor'],
  [{ lock_seconds: 160 }, 'then closed for 3 minutes'],
  [
    { method: 'github', reason: 'not_allowed', sessions: 2 },
    'by GitHub · the lists do not name them · 2 sessions ended',
  ],
  [{ from: 'admin', to: 'maintainer', by: 'oidc' }, 'before: admin · as OpenID Connect says'],
  [{ sessions: 0, tokens: 1, by: 'command line' }, '1 API token revoked'],
  [{ role: 'admin', via: 'setup page' }, 'as admin · on the setup page'],
  [
    { token: 'nightly', scopes: 'read export', days: 90, id: 'x' },
    'token “nightly” · may read, export · 90 days',
  ],
  [
    { parameters: 'from=2026-11-01&kamaji=v1.0.0%2B1&by=patch' },
    'from 2026-11-01, kamaji v1.0.0+1, by patch',
  ],
  [{ parameters: '' }, null],
  [{ stats: 1200, events: 1, faults: 0 }, '1,200 stats reports taken · 1 event taken'],
  [{ end_of_life: '2026-02-28' }, 'end of life 2026-02-28'],
  [{ left: 0 }, '0 codes left'],
])('says %j as a person would', (detail, text) => {
  expect(auditDetailText(detail)).toBe(text)
})

it('lets no name pass for words of its own', () => {
  expect(auditDetailText({ token: 'x” · as admin\n\u202E' })).toBe('token “x" · as admin\uFFFD\uFFFD”')
  expect(auditDetailText({ constructor: 'x', why: 'toString' })).toBe('constructor x · toString')
})
