import { describe, expect, it } from 'vitest'
import { routeReport } from '../../../server/protocol/route-report.ts'

describe('routeReport', () => {
  it.each([
    ['/stats', 'stats'],
    ['/stats/', 'stats'],
    ['/stats/v1/anything?x=1', 'stats'],
    ['/stats?x=/create', 'stats'],
    ['/create', 'create'],
    ['/create?', 'create'],
    ['/update', 'update'],
    ['/delete?a=b', 'delete'],
  ])('%s is %s', (target, kind) => {
    expect(routeReport(target)).toBe(kind)
  })

  it.each([
    '',
    '/',
    '?/stats',
    '/Stats',
    '/statsx',
    '/create/',
    '/create/x',
    '/update/',
    '/delete/',
    '/a/stats',
    'stats',
    '/?/stats/',
    '/__proto__',
  ])('%j is no report', (target) => {
    expect(routeReport(target)).toBeNull()
  })
})
