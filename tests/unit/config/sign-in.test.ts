import { describe, expect, it } from 'vitest'
import { readConfig } from '../../../server/config.ts'

const read = (environment: Record<string, string>) => readConfig({ NODE_ENV: 'test', ...environment }).signIn
const github = {
  GITHUB_CLIENT_ID: 'id',
  GITHUB_CLIENT_SECRET: 'secret',
  GITHUB_ALLOWED: 'Clastix, clastix/Kamaji',
}
const oidc = {
  OIDC_ISSUER: 'https://login.example.org/realms/kamaji',
  OIDC_CLIENT_ID: 'id',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_ALLOWED: 'Ada@example.org,@corp.example',
}

describe('sign-in in the environment', () => {
  it('is by password alone unless a provider is described', () => {
    expect(read({})).toEqual({ github: null, oidc: null })
  })

  it('compares names as GitHub and mail do: in lower case', () => {
    expect(read({ ...github, ...oidc })).toMatchObject({
      github: { url: 'https://github.com', allowed: ['clastix', 'clastix/kamaji'], admins: [] },
      oidc: { allowed: ['ada@example.org', '@corp.example'], groupsClaim: 'groups' },
    })
  })

  it('keeps the case of groups, which have no rule for it', () => {
    expect(read({ ...oidc, OIDC_ADMIN_GROUPS: '/Kamaji Admins , ops' }).oidc?.adminGroups).toEqual([
      '/Kamaji Admins',
      'ops',
    ])
  })

  it.each<[string, Record<string, string>, string]>([
    ['an id without its secret', { GITHUB_CLIENT_ID: 'id' }, 'given together'],
    ['a list without an id', { GITHUB_ALLOWED: 'clastix' }, 'given together'],
    [
      'GitHub that lets everybody in',
      { GITHUB_CLIENT_ID: 'id', GITHUB_CLIENT_SECRET: 's' },
      'GITHUB_ALLOWED',
    ],
    [
      'an organisation by its address',
      { ...github, GITHUB_ADMINS: 'https://github.com/clastix' },
      'GITHUB_ADMINS',
    ],
    ['a path out of the API', { ...github, GITHUB_ALLOWED: 'clastix/../users' }, 'GITHUB_ALLOWED'],
    ['GitHub without TLS', { ...github, GITHUB_URL: 'http://github.example.org' }, 'GITHUB_URL'],
    ['an issuer without a secret', { OIDC_ISSUER: 'https://login.example.org' }, 'given together'],
    ['an issuer that lets everybody in', { ...oidc, OIDC_ALLOWED: '' }, 'OIDC_ALLOWED'],
    ['an issuer without TLS', { ...oidc, OIDC_ISSUER: 'http://login.example.org' }, 'OIDC_ISSUER'],
    ['an issuer with a query', { ...oidc, OIDC_ISSUER: 'https://login.example.org/?a=b' }, 'OIDC_ISSUER'],
    [
      'an issuer that only begins like this host',
      { ...oidc, OIDC_ISSUER: 'http://localhost.evil.example' },
      'OIDC_ISSUER',
    ],
    ['a domain without its @', { ...oidc, OIDC_ALLOWED: 'corp.example' }, 'OIDC_ALLOWED'],
  ])('refuses %s', (_, environment, told) => {
    expect(() => read(environment)).toThrow(told)
  })
})
