import { expect, it } from 'vitest'
import { canDecode, requestPath } from '../../../server/http/request-path.ts'

it.each([
  ['/', '/'],
  ['/stats/%ff?x=%', '/stats/%ff?x=%'],
  ['//host/create', '//host/create'],
  ['http://telemetry.clastix.io/create', '/create'],
  ['HTTPS://telemetry.clastix.io:443/stats?x=http://y/z', '/stats?x=http://y/z'],
  ['http://telemetry.clastix.io', '/'],
  ['http://telemetry.clastix.io?x=1', '/?x=1'],
  ['http://a@[::1]:80/create', '/create'],
])('reads %s as %s', (target, path) => {
  expect(requestPath(target)).toBe(path)
})

it.each(['*', '', 'create', '?x', 'http:///create', 'ftp://host/create', 'telemetry.clastix.io:443'])(
  'finds no path in %j',
  (target) => {
    expect(requestPath(target)).toBeNull()
  },
)

it.each(['/', '/a%20b', '/%C3%A9', '/login?x=%', '/%00'])('can decode %s', (target) => {
  expect(canDecode(target)).toBe(true)
})

it.each(['/%', '/%ff', '/welcome/%zz', '/%C3', '/%ed%a0%80'])('cannot decode %s', (target) => {
  expect(canDecode(target)).toBe(false)
})
