import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { endpoints } from '../../../lib/contracts/endpoints.ts'
import { openApi } from '../../../lib/contracts/openapi.ts'

const routes = path.resolve(import.meta.dirname, '../../../app/api/v1')

test('every data endpoint has a handler, and every handler is described', () => {
  const handlers = fs
    .readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'route.ts')
    .map((file) => path.dirname(file).split(path.sep).join('/'))
    .filter((folder) => !/^(openapi\.json$|views|decisions\/)/.test(folder))
  expect(handlers.sort()).toEqual(endpoints.map((endpoint) => endpoint.path).sort())
  expect(Object.keys(openApi().paths).sort()).toEqual(handlers.map((handler) => `/api/v1/${handler}`))
})

test('rows are described with the keys that they have, in their order', () => {
  for (const endpoint of endpoints) {
    const described = openApi().paths[`/api/v1/${endpoint.path}`]
    const { rows } = described?.get.responses[200].content['application/json'].schema.properties ?? {}
    expect(Object.keys(rows?.items.properties ?? {})).toEqual(Object.keys(endpoint.row.shape))
  }
})

test('a parameter is required where there is no answer without it', () => {
  const required = Object.entries(openApi().paths).flatMap(([route, { get }]) =>
    get.parameters.flatMap((parameter) => (parameter.required ? [`${route} ${parameter.name}`] : [])),
  )
  expect(required).toEqual(['/api/v1/deprecation rule', '/api/v1/deprecation/trend rule'])
})

test('each is for a session, or for a token with the scope of the format', () => {
  const schemes = openApi().components.securitySchemes
  expect(Object.keys(schemes)).toEqual(['session', 'token'])
  for (const { get } of Object.values(openApi().paths))
    expect(get.security).toEqual([{ session: [] }, { token: ['read'] }, { token: ['export'] }])
})

test('the description is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(openApi()))).toEqual(openApi())
})
