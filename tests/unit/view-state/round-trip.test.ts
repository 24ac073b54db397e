import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseView } from '../../../lib/view-state/parse-view.ts'
import { defaultView } from '../../../lib/view-state/view.ts'
import { withSearch, writeView } from '../../../lib/view-state/write-view.ts'
import { anyView } from './arbitrary-view.ts'

describe('a view in the URL', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseView(new URLSearchParams(writeView(view).toString()))).toEqual(view)
      }),
    )
  })

  it('is written in one way only', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const once = writeView(view).toString()
        expect(writeView(parseView(new URLSearchParams(once))).toString()).toBe(once)
      }),
    )
  })

  it('needs nothing when all is as by default', () => {
    expect(writeView(defaultView).size).toBe(0)
    expect(withSearch('/versions', writeView(defaultView))).toBe('/versions')
    expect(parseView(new URLSearchParams())).toEqual(defaultView)
  })

  it('leaves the parameters of the page alone', () => {
    const others = new URLSearchParams('tab=tenant&period=7d&kamaji=v1.0.0&states-as=table')
    const search = writeView({ ...defaultView, period: '30d' }, others)
    expect(search.toString()).toBe('period=30d&tab=tenant&states-as=table')
  })
})

describe('junk in the URL', () => {
  it('never throws, and leaves a view that the URL can hold', () => {
    const names = [
      'period',
      'from',
      'to',
      'interval',
      'one_day',
      'compare',
      'kamaji',
      'channel',
      'kubernetes',
      'distribution',
    ]
    const junk = fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary' })))
    fc.assert(
      fc.property(junk, (pairs) => {
        const view = parseView(new URLSearchParams(pairs))
        expect(parseView(writeView(view))).toEqual(view)
      }),
    )
  })

  it.each([
    ['period=99d', { period: '91d' }],
    ['from=2026-02-30&to=2026-03-02', { period: '91d' }],
    ['from=2026-03-02&to=2026-03-01', { period: '91d' }],
    ['from=0001-01-01&to=2026-03-01&period=7d', { period: '7d' }],
    ['from=2026-03-01&period=30d', { period: '30d' }],
    ['interval=year', { interval: 'auto' }],
    ['one_day=yes', { oneDay: 'exclude' }],
    ['compare=after', { compare: false }],
    ['channel=edge&channel=nightly&channel=edge', { channel: ['edge'] }],
    ['kubernetes=v1.33&kubernetes=1.33', { kubernetes: ['1.33'] }],
    ['distribution=GKE', { distribution: [] }],
  ])('%s falls back value by value', (search, expected) => {
    expect(parseView(new URLSearchParams(search))).toEqual({ ...defaultView, ...expected })
  })
})
