import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deprecationTrend } from '../../../lib/contracts/deprecation-trend.ts'
import { deprecation } from '../../../lib/contracts/deprecation.ts'
import { parseParameters, type Contract } from '../../../lib/contracts/contract.ts'
import { describeRule } from '../../../lib/rules/describe-rule.ts'
import { orderTerms } from '../../../lib/rules/order-terms.ts'
import { parseRule } from '../../../lib/rules/parse-rule.ts'
import { printRule } from '../../../lib/rules/print-rule.ts'
import { comparisons, countedBy, type Rule, type Term } from '../../../lib/rules/rule.ts'

function read(text: string): Rule {
  const parsed = parseRule(text)
  if ('fault' in parsed) throw new Error(parsed.fault)
  return parsed.rule
}
function faultOf(text: string): string {
  const parsed = parseRule(text)
  return 'fault' in parsed ? parsed.fault : ''
}

const version = fc.constantFrom('1.9', '1.29', '1.30')
const ordered = fc.oneof(
  fc.record<Term>({
    subject: fc.constant('kamaji'),
    comparison: fc.constantFrom(...comparisons.filter((sign) => sign !== '=')),
    value: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 64 }),
  }),
  fc.record<Term>({
    subject: fc.constantFrom('kubernetes', 'tenant'),
    comparison: fc.constantFrom(...comparisons.filter((sign) => sign !== '=')),
    value: version,
  }),
)
const single = fc.constantFrom<Term>(
  { subject: 'channel', comparison: '=', value: 'edge' },
  { subject: 'distribution', comparison: '=', value: 'eks' },
  { subject: 'network_profile', comparison: '=', value: 'node_port' },
  { subject: 'cluster_api', comparison: '=', value: 'true' },
)
const terms = fc.array(fc.oneof(ordered, single), { minLength: 1, maxLength: 8 })

describe('a rule', () => {
  test.each([
    ['kubernetes<1.30', 'kubernetes<1.30', 'Kubernetes older than 1.30'],
    ['  Kubernetes <= v1.30 ', 'kubernetes<=1.30', 'Kubernetes 1.30 or older'],
    ['kubernetes=unrecognised', 'kubernetes=unrecognised', 'Kubernetes of a version that cannot be read'],
    [
      'datastore=mysql AND kamaji<26.3.2-edge and datastore=mysql',
      'kamaji<26.3.2-edge and datastore=mysql',
      'Kamaji older than 26.3.2-edge, with datastore mysql',
    ],
    ['distribution=eks and channel=edge', 'channel=edge and distribution=eks', 'On the edge channel, on EKS'],
    ['kamaji="=a \\"b\\" and c"', 'kamaji="=a \\"b\\" and c"', 'Kamaji =a "b" and c'],
    [
      'kamaji<v2.0.0 and kamaji>=v1.0.0',
      'kamaji>=v1.0.0 and kamaji<v2.0.0',
      'Kamaji v1.0.0 or newer, Kamaji older than v2.0.0',
    ],
    ['tenant>1.33', 'tenant>1.33', 'Tenant Kubernetes newer than 1.33'],
    ['datastore=none', 'datastore=none', 'Without a datastore'],
    [
      'datastore=etcd and datastore=mysql',
      'datastore=etcd and datastore=mysql',
      'With datastore etcd, with datastore mysql',
    ],
    [
      'network_profile=ingress and cluster_api=false',
      'network_profile=ingress and cluster_api=false',
      'Network profile ingress, made without Cluster API',
    ],
  ])('%s is read, spelled out and put into words', (text, printed, words) => {
    expect(printRule(read(text))).toBe(printed)
    expect(describeRule(read(text))).toBe(words)
  })

  test.each([
    ['', 'write a rule such as'],
    ['kubernetes', 'from “kubernetes” on'],
    ['kubernetes<1.30 or kubernetes>1.33', 'from “or kubernetes>1.33” on'],
    ['kubernetes<1.30 and', 'from “and” on'],
    ['kubernetes<1.30and channel=edge', 'kubernetes cannot be “1.30and”'],
    ['kubernetes=>1.30', 'from “kubernetes=>1.30” on'],
    ['kamaji="v1', 'from “kamaji="v1” on'],
    ['colour=red', 'has no colour; write one of kamaji, channel'],
    ['constructor=red', 'has no constructor'],
    ['kubernetes<1.30.4', 'write a Kubernetes minor such as 1.30'],
    ['kubernetes<unrecognised', 'write kubernetes=unrecognised'],
    ['channel<stable', 'write channel=stable'],
    ['channel=beta', 'write one of stable, edge'],
    ['datastore=postgresql', 'write one of etcd, postgres, mysql, nats, none, unreported'],
    ['datastore=mysql and network_profile=node_port', 'create reports name no datastore'],
    ['channel=edge and channel=stable', 'channel cannot be two values at once'],
    [Array.from({ length: 9 }, (_, i) => `kamaji<v1.0.${i}`).join(' and '), 'join at most 8 terms'],
  ])('%s is refused: %s', (text, reason) => {
    expect(faultOf(text)).toContain(reason)
  })

  test('is the same after it was spelled out, whatever the order of its terms', () => {
    fc.assert(
      fc.property(terms, (given) => {
        const rule = orderTerms(given)
        expect(read(printRule(rule))).toEqual(rule)
        expect(orderTerms(given.toReversed())).toEqual(rule)
      }),
    )
  })

  test('any text is read or refused with a reason', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseRule(text)
        if ('fault' in parsed) expect(parsed.fault).not.toBe('')
        else expect(read(printRule(parsed.rule))).toEqual(parsed.rule)
      }),
    )
  })

  test('about a new control plane counts creations, every other one installations', () => {
    expect(countedBy(read('kamaji<v1.0.0 and channel=edge'))).toBe('installations')
    for (const text of ['tenant<1.30', 'cluster_api=true and kamaji<v1.0.0', 'network_profile=ingress'])
      expect(countedBy(read(text))).toBe('creations')
  })
})

describe('the parameter rule', () => {
  const parse = (search: string) => parseParameters(deprecation, new URLSearchParams(search), '2026-03-10')

  test.each<[string, Contract]>([
    ['deprecation', deprecation],
    ['deprecation/trend', deprecationTrend],
  ])('is repeated by %s in its one spelling', (_path, contract) => {
    const search = new URLSearchParams('rule=distribution%3Deks and Kubernetes<v1.30')
    expect(parseParameters(contract, search, '2026-03-10')).toMatchObject({
      rule: 'kubernetes<1.30 and distribution=eks',
    })
  })

  test('is asked for when it is missing, and named when it is wrong', () => {
    expect(() => parse('')).toThrow('rule: is missing; write a rule such as')
    expect(() => parse('rule=kubernetes')).toThrow('rule: cannot be read')
    expect(() => parse(`rule=kamaji=${'x'.repeat(1000)}`)).toThrow('rule: may have up to 1000 characters')
  })

  test('comes with a threshold that is a share', () => {
    expect(parse('rule=kubernetes<1.30').threshold).toBe(0.05)
    for (const wrong of ['0', '1', '', 'half'])
      expect(() => parse(`rule=kubernetes<1.30&threshold=${wrong}`), wrong).toThrow('threshold')
  })
})
