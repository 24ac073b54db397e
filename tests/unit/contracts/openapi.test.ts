import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { decisionCalls } from '../../../lib/contracts/decisions/calls.ts'
import { endpoints } from '../../../lib/contracts/endpoints.ts'
import { describeCall } from '../../../lib/contracts/openapi/describe-call.ts'
import { describeEndpoint } from '../../../lib/contracts/openapi/describe-endpoint.ts'
import { openApi } from '../../../lib/contracts/openapi/document.ts'
import { savedViewCalls } from '../../../lib/contracts/saved-view-calls.ts'
import type { Access } from '../../../server/auth/access/access.ts'
import { operations } from '../../../server/auth/access/operations.ts'

const routes = path.resolve(import.meta.dirname, '../../../app/api/v1')
const calls = [...decisionCalls, ...savedViewCalls]

/** `GET /api/v1/views` for every handler, with the parts that differ in braces. */
function handlers(): string[] {
  return fs
    .readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'route.ts')
    .flatMap((file) => {
      const folder = path.dirname(file).split(path.sep).join('/')
      const source = fs.readFileSync(path.join(routes, file), 'utf8')
      const methods = [...source.matchAll(/^export const ([A-Z]+) = /gm)].map(([, method]) => method)
      return methods.map((method) => `${method} /api/v1/${folder.replaceAll(/\[(\w+)\]/g, '{$1}')}`)
    })
    .filter((handler) => handler !== 'GET /api/v1/openapi.json')
}

test('every handler is described, and all that is described has a handler', () => {
  const described = Object.entries(openApi().paths).flatMap(([route, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${route}`),
  )
  expect(described.sort()).toEqual(handlers().sort())
})

test('rows are described with the keys that they have, in their order', () => {
  for (const endpoint of endpoints) {
    const { schema } = describeEndpoint(endpoint).responses[200].content['application/json']
    expect(Object.keys(schema.properties.rows.items.properties ?? {})).toEqual(
      Object.keys(endpoint.row.shape),
    )
  }
})

test('a parameter is required where there is no answer without it', () => {
  const required = endpoints.flatMap((endpoint) =>
    describeEndpoint(endpoint).parameters.flatMap(({ name, required: isRequired }) =>
      isRequired ? [`${endpoint.path} ${name}`] : [],
    ),
  )
  expect(required).toEqual(['deprecation rule', 'deprecation/trend rule'])
})

test('figures are for a session, or for a token with the scope of the format', () => {
  expect(Object.keys(openApi().components.securitySchemes)).toEqual(['session', 'token'])
  for (const endpoint of endpoints)
    expect(describeEndpoint(endpoint).security).toEqual([
      { session: [] },
      { token: ['read'] },
      { token: ['export'] },
    ])
})

describe('calls of decision records and saved views', () => {
  const accesses: Readonly<Record<string, Access>> = operations

  it.each(calls.map((call) => [`${call.method.toUpperCase()} ${call.path}`, call] as const))(
    '%s is for those that its handler lets in',
    (name, call) => {
      const [method, route] = name.split(' ')
      const access = accesses[`${method} /api/v1/${route?.replaceAll(/\{(\w+)\}/g, '[$1]')}`]
      expect(call.scope).toBe(access?.scope)
      expect(describeCall(call).responses).toHaveProperty('401')
      expect(describeCall(call).responses).toHaveProperty('403')
    },
  )

  it('take a body as it is sent: what has a default may be left out', () => {
    const bodies = calls.flatMap((call) => {
      const schema = describeCall(call).requestBody?.content['application/json'].schema
      return schema === undefined ? [] : [[`${call.method} ${call.path}`, schema.required ?? []]]
    })
    expect(Object.fromEntries(bodies)).toEqual({
      'post decisions': ['rule', 'verdict', 'threshold'],
      'post decisions/{id}/amendments': ['amends', 'verdict', 'threshold'],
      'post views': ['name', 'path'],
      'patch views/{id}': [],
    })
  })
})

test('the description is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(openApi()))).toEqual(openApi())
})
