import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onSitePath } from '../../../server/auth/on-site-path.ts'

describe('where a sign-in leads to', () => {
  it.each(['/', '/versions', '/versions?from=2026-01-01&kubernetes=1.33', '/admin/people#ada', '/a%2f%2fb'])(
    'returns to %s',
    (path) => {
      expect(onSitePath(path)).toBe(path)
    },
  )

  it.each([
    null,
    undefined,
    '',
    'versions',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    '/api/auth/signout',
    '/api/../api/v1/events',
    '/login',
    '/login?next=/login',
    '/setup',
    '/welcome/abc',
    '/forbidden',
  ])('does not follow %s', (path) => {
    expect(onSitePath(path)).toBe('/')
  })

  it('stays on the site whatever is asked for', () => {
    const site = 'https://console.example'
    const risky = fc.array(
      fc.constantFrom('/', '\\', '.', '@', ':', '\t', '\n', '%2f', '?', '#', 'evil.example'),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          risky.map((parts) => `/${parts.join('')}`),
        ),
        (wanted) => {
          expect(new URL(onSitePath(wanted), site).origin).toBe(site)
        },
      ),
    )
  })
})
