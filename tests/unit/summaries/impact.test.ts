import { describe, expect, it } from 'vitest'
import { summariseBacktest } from '../../../lib/summaries/backtest.ts'
import { pairFacts } from '../../../lib/summaries/fact-pairs.ts'
import { impactFacts, readImpact, type Impact } from '../../../lib/summaries/impact.ts'

const impact: Impact = {
  rule: 'kubernetes<1.31',
  counted: 'installations',
  total: 235,
  hit: 15,
  unjudged: 0,
  share: 15 / 235,
  low: 0.039,
  high: 0.103,
  control_planes_total: 1949,
  control_planes_hit: 88,
  control_planes_share: 88 / 1949,
  control_planes_low: 0.037,
  control_planes_high: 0.055,
  largest_share: 0.205,
  holding_80: 8,
  moving: 6,
  frozen: 9,
  course: 'shrinking',
  under_since: null,
  under_forecast: '2027-01-23',
  silent: 2,
  silent_control_planes: 5,
  removal_share: 0.049,
  removal_low: 0.036,
  removal_high: 0.06,
  refusal: null,
  forecast_until: '2027-02-22',
  backtest_days: 30,
  backtest_error: 0.003,
  carried_error: 0.005,
}
const said = (change: Partial<Impact> = {}, removal: string | null = null) =>
  impactFacts({ ...impact, ...change }, 0.05, removal).map(({ label, value }) => `${label}: ${value}`)

describe('the facts of a rule', () => {
  it('are whom it hits, how hard, and whether it will pass', () => {
    expect(said({}, '2027-02-20')).toEqual([
      'Installations hit: 6.4%',
      'Control planes hit: 4.5%',
      'Concentration: 8 installations hold 80%',
      'Moving: 6 installations',
      'Frozen: 9 installations',
      'Course: Shrinking',
      'Under 5.0%: Expected 23 Jan 2027',
      'On 20 Feb 2027: 4.9%',
      'Hidden in silent ones: 2 installations',
    ])
  })

  it('say nothing of installations where creates are counted', () => {
    const none = { control_planes_hit: null, moving: null, frozen: null, silent: null }
    expect(said({ ...none, counted: 'creations', unjudged: 3 })).toEqual([
      'Create reports hit: 6.4%',
      'Course: Shrinking',
      'Under 5.0%: Expected 23 Jan 2027',
      'Cannot be judged: 3',
    ])
  })

  it('tell why there is no forecast', () => {
    const refusal = '2027-12-24 is too far: the history allows for a forecast until 2027-02-22'
    const facts = impactFacts({ ...impact, removal_share: null, refusal }, 0.05, '2027-12-24')
    expect(facts.find(({ label }) => label === 'On 24 Dec 2027')).toMatchObject({
      value: 'No forecast',
      note: 'the forecast ends on 22 Feb 2027',
    })
    expect(facts.find(({ label }) => label === 'Course')?.note).not.toContain('too far')
  })

  it('are read from an answer of another version, as far as it can be read', () => {
    expect(readImpact({ hit: 3, total: 10, brand_new: 'x' })).toEqual({ hit: 3, total: 10 })
    expect(readImpact(undefined)).toEqual({})
    expect(impactFacts(readImpact({ hit: 3, total: 10 }), 0.05, null).length).toBeGreaterThan(0)
  })

  it('stand side by side with those of another day', () => {
    const [then, now] = [impactFacts(impact, 0.05, null), impactFacts({ ...impact, unjudged: 2 }, 0.05, null)]
    expect(pairFacts(then, now).at(-1)).toMatchObject({
      label: 'Cannot be judged',
      before: null,
      now: { value: '2' },
    })
  })
})

describe('the backtest in words', () => {
  it('says whether the line was better than standing still', () => {
    expect(summariseBacktest(impact)).toContain('0.5 percentage points: better than carrying')
    expect(summariseBacktest({ ...impact, backtest_error: 0.009 })).toContain('no better than carrying')
  })

  it('gives the reason where there is no forecast', () => {
    expect(summariseBacktest({ refusal: 'under 28 days of history', backtest_error: null })).toBe(
      'No forecast: under 28 days of history.',
    )
  })
})
