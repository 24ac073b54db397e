import { describe, expect, test } from 'vitest'
import { columnsOf, InvalidParameter, parseParameters, toSearch } from '../../../lib/contracts/contract.ts'
import { controlPlanes } from '../../../lib/contracts/control-planes.ts'
import { installations } from '../../../lib/contracts/installations.ts'
import { tenantUpgrades } from '../../../lib/contracts/tenant-upgrades.ts'

const today = '2026-03-10'
const parse = (search: string) => parseParameters(controlPlanes, new URLSearchParams(search), today)

/** @returns the parameter that the refusal names */
function refused(search: string): string {
  try {
    parse(search)
  } catch (error) {
    if (error instanceof InvalidParameter) return error.parameter
    throw error
  }
  throw new Error(`accepted: ${search}`)
}

describe('parameters', () => {
  test('an open period ends today and begins 30 days before its end', () => {
    expect(parse('')).toEqual({
      from: '2026-02-09',
      to: today,
      interval: 'day',
      one_day: 'exclude',
      kamaji: [],
      channel: [],
      kubernetes: [],
      distribution: [],
    })
    expect(parse('to=2026-01-31').from).toBe('2026-01-02')
    expect(parse('from=2026-01-31').to).toBe(today)
  })

  test('filters repeat, and keep their order', () => {
    expect(parse('kubernetes=1.33&kubernetes=unrecognised&kamaji=26.3.2-edge')).toMatchObject({
      kubernetes: ['1.33', 'unrecognised'],
      kamaji: ['26.3.2-edge'],
    })
  })

  test.each([
    ['from=2026-02-30', 'from'],
    ['from=0000-01-01', 'from'],
    ['to=9999-12-31', 'to'],
    ['to=yesterday', 'to'],
    ['from=2026-03-02&to=2026-03-01', 'from'],
    ['from=2026-03-11', 'from'],
    ['from=2026-03-01&from=2026-03-02', 'from'],
    ['interval=hour', 'interval'],
    ['interval=', 'interval'],
    ['one_day=yes', 'one_day'],
    ['kubernetes=v1.33', 'kubernetes'],
    ['kubernetes=1.33&kubernetes=1.33.1', 'kubernetes'],
    ['channel=beta', 'channel'],
    ['distribution=G%20K', 'distribution'],
    [`kamaji=${'x'.repeat(65)}`, 'kamaji'],
    ['kamaji=%00', 'kamaji'],
    ['colour=red', 'colour'],
    ['constructor=1', 'constructor'],
    ['__proto__=1', '__proto__'],
    ['cursor=abc', 'cursor'],
  ])('%s is refused, and names %s', (search, parameter) => {
    expect(refused(search)).toBe(parameter)
  })

  test('the transport’s own parameter is passed over', () => {
    expect(parse('format=csv')).toEqual(parse(''))
  })

  test('the page of a list has a size from 1 to 1000', () => {
    const limit = (text: string) =>
      parseParameters(installations, new URLSearchParams(`limit=${text}`), today).limit
    expect(limit('1000')).toBe(1000)
    for (const wrong of ['0', '1001', '1.5', 'all', '']) expect(() => limit(wrong), wrong).toThrow('limit')
  })

  test('what was understood can be asked for again', () => {
    const understood = parse('from=2026-01-01&kamaji=a%26b&kamaji=c&one_day=include&interval=week')
    expect(parse(toSearch(controlPlanes, understood).toString())).toEqual(understood)
  })
})

test('columns are the row’s keys in their order, without those that the parameters leave out', () => {
  const columns = (search: string) =>
    columnsOf(tenantUpgrades, parseParameters(tenantUpgrades, new URLSearchParams(search), today))
  expect(columns('')).toEqual(['from', 'to', 'kind', 'events'])
  expect(columns('series=1')).toEqual(['bucket', 'from', 'to', 'kind', 'events'])
})
