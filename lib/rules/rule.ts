/** What a term can ask about, in the order in which a rule names them. */
export const subjects = [
  'kamaji',
  'channel',
  'kubernetes',
  'distribution',
  'datastore',
  'tenant',
  'network_profile',
  'cluster_api',
] as const
export type Subject = (typeof subjects)[number]

export const comparisons = ['<', '<=', '=', '>=', '>'] as const
export type Comparison = (typeof comparisons)[number]

/** `kubernetes<1.30`: a subject, how it compares, and with what. */
export interface Term {
  subject: Subject
  comparison: Comparison
  value: string
}

/** What all of its terms hold for. At least one term, each once, in the order of the subjects. */
export type Rule = readonly Term[]

/** What a rule selects: active installations, or the control planes that create reports tell of. */
export type Counted = 'installations' | 'creations'

const creationSubjects: readonly Subject[] = ['tenant', 'network_profile', 'cluster_api']

/** True of what is said of a new control plane only, in reports that carry no installation. */
export const isOfCreations = ({ subject }: Term) => creationSubjects.includes(subject)

export function countedBy(rule: Rule): Counted {
  return rule.some(isOfCreations) ? 'creations' : 'installations'
}
