import { formatDistribution } from '../format/label.ts'
import { unreadable } from './read-value.ts'
import type { Comparison, Rule, Subject, Term } from './rule.ts'

/** The rule in words: `Kubernetes older than 1.30, on EKS`. */
export function describeRule(rule: Rule): string {
  const text = rule.map((term) => describers[term.subject](term)).join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const compared: Record<Comparison, (value: string) => string> = {
  '<': (value) => `older than ${value}`,
  '<=': (value) => `${value} or older`,
  '=': (value) => value,
  '>=': (value) => `${value} or newer`,
  '>': (value) => `newer than ${value}`,
}

const kubernetes =
  (name: string) =>
  ({ comparison, value }: Term) =>
    value === unreadable
      ? `${name} of a version that cannot be read`
      : `${name} ${compared[comparison](value)}`

const describers: Record<Subject, (term: Term) => string> = {
  kamaji: ({ comparison, value }) => `Kamaji ${compared[comparison](value)}`,
  channel: ({ value }) => `on ${value === unreadable ? 'an unrecognised' : `the ${value}`} channel`,
  kubernetes: kubernetes('Kubernetes'),
  distribution: ({ value }) => `on ${formatDistribution(value)}`,
  datastore: ({ value }) => datastoreWords[value] ?? `with datastore ${value}`,
  tenant: kubernetes('tenant Kubernetes'),
  network_profile: ({ value }) => `network profile ${value}`,
  cluster_api: ({ value }) => `made ${value === 'true' ? 'through' : 'without'} Cluster API`,
}

const datastoreWords: Record<string, string> = {
  none: 'without a datastore',
  unreported: 'datastores unreported',
}
