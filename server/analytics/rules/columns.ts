import { datastoreDrivers, noDatastore, unreported } from '../../../lib/contracts/datastore-drivers.ts'
import {
  networkProfileNames,
  unrecognisedProfile,
  unreportedProfile,
} from '../../../lib/contracts/network-profile-names.ts'
import { unreadable } from '../../../lib/rules/read-value.ts'
import type { Rule, Subject, Term } from '../../../lib/rules/rule.ts'
import { judgeMinor } from './judge-version.ts'
import { allHold, type Verdict } from './verdict.ts'

/** The values of a column of the aggregates that a rule holds for, and those that it can say nothing of. */
export interface JudgedColumn {
  column: string
  type: 'int' | 'text' | 'boolean'
  hit: (number | string | boolean)[]
  open: (number | string | boolean)[]
}

/** Every set of drivers that an installation can have, as the aggregates spell it. */
const datastoreSets = [
  ...Array.from({ length: 2 ** datastoreDrivers.length - 1 }, (_, bits) =>
    datastoreDrivers
      .filter((_driver, place) => ((bits + 1) >> place) % 2 === 1)
      .toSorted()
      .join('+'),
  ),
  noDatastore,
  unreported,
]

/** A report that leaves out what is asked tells nothing, unless just that is asked. */
const unlessLeftOut =
  (leftOut: string, isHit: (value: string, wanted: string) => boolean) =>
  ({ value: wanted }: Term, value: string): Verdict =>
    value === leftOut && wanted !== leftOut ? null : isHit(value, wanted)

const judgeDatastores = unlessLeftOut(unreported, (set, driver) => set.split('+').includes(driver))
const judgeProfile = unlessLeftOut(unreportedProfile, (profile, wanted) => profile === wanted)
const judgeDistribution = unlessLeftOut(unreadable, (distribution, wanted) => distribution === wanted)

/**
 * The columns that the rule asks about, but for those of Kamaji's version.
 * @param minors all that a report ever named
 */
export function judgeColumns(rule: Rule, minors: readonly string[]): JudgedColumn[] {
  const termsOf = (subject: Subject) => rule.filter((term) => term.subject === subject)
  const distributions = termsOf('distribution').map(({ value }) => value)
  const text = (
    column: string,
    subject: Subject,
    values: readonly string[],
    judge: (term: Term, value: string) => Verdict,
  ) => judgeColumn(column, 'text', termsOf(subject), values, judge)
  return [
    text('minor', 'kubernetes', minors, judgeMinor),
    text('distribution', 'distribution', [...distributions, unreadable], judgeDistribution),
    text('datastores', 'datastore', datastoreSets, judgeDatastores),
    text('tenant', 'tenant', minors, judgeMinor),
    text(
      'network_profile',
      'network_profile',
      [...networkProfileNames, unrecognisedProfile, unreportedProfile],
      judgeProfile,
    ),
    judgeColumn(
      'cluster_api',
      'boolean',
      termsOf('cluster_api'),
      [true, false],
      ({ value }, made) => String(made) === value,
    ),
  ].flat()
}

/** @returns nothing where the rule does not ask about the column */
function judgeColumn<V extends string | boolean>(
  column: string,
  type: JudgedColumn['type'],
  terms: readonly Term[],
  values: readonly V[],
  judge: (term: Term, value: V) => Verdict,
): JudgedColumn[] {
  if (terms.length === 0) return []
  const verdictOf = (value: V) => allHold(terms.map((term) => judge(term, value)))
  const distinct = [...new Set(values)]
  return [
    {
      column,
      type,
      hit: distinct.filter((value) => verdictOf(value) === true),
      open: distinct.filter((value) => verdictOf(value) === null),
    },
  ]
}
