import { InvalidParameter } from '../../../lib/contracts/contract.ts'
import { unreadable } from '../../../lib/rules/read-value.ts'
import type { Comparison, Term } from '../../../lib/rules/rule.ts'
import { compareKubernetes } from '../../versions/compare-kubernetes.ts'
import { isOlderKamaji } from '../../versions/is-older-kamaji.ts'
import type { KnownReleases } from '../../versions/known-releases.ts'
import type { Verdict } from './verdict.ts'

/** A version as sent, and the release that it counts as. */
export interface KamajiReading {
  raw: string
  version: string
}

/** @throws InvalidParameter when the term compares with a version that has no place in the order of releases */
export function judgeKamaji(
  known: KnownReleases,
  { comparison, value }: Term,
  { raw, version }: KamajiReading,
): Verdict {
  const [isOlder, isNewer] = [isOlderKamaji(known, version, value), isOlderKamaji(known, value, version)]
  if (comparison === '=')
    return raw === value || version === value || (isOlder === false && isNewer === false)
  if (isOlderKamaji(known, value, value) === null)
    throw new InvalidParameter(
      'rule',
      `kamaji ${value} has no place in the order of releases; write kamaji=…`,
    )
  return holds(comparison, isOlder, isNewer)
}

/** Of minors: one that cannot be read may be any. */
export function judgeMinor({ comparison, value }: Term, minor: string): Verdict {
  if (value === unreadable) return minor === value
  if (minor === unreadable) return null
  const order = compareKubernetes(minor, value)
  if (comparison === '=') return order === 0
  return holds(comparison, order < 0, order > 0)
}

function holds(comparison: Exclude<Comparison, '='>, isOlder: Verdict, isNewer: Verdict): Verdict {
  if (isOlder === null || isNewer === null) return null
  const verdicts = { '<': isOlder, '<=': !isNewer, '>=': !isOlder, '>': isNewer }
  return verdicts[comparison]
}
