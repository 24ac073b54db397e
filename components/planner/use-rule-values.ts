'use client'

import { useQuery } from '@tanstack/react-query'
import { useView } from '@/components/shell/view-provider.tsx'
import type { RowOf } from '@/lib/contracts/contract.ts'
import { datastoreDrivers, noDatastore, unreported } from '@/lib/contracts/datastore-drivers.ts'
import type { filterOptions } from '@/lib/contracts/filter-options.ts'
import {
  networkProfileNames,
  unrecognisedProfile,
  unreportedProfile,
} from '@/lib/contracts/network-profile-names.ts'
import { channels } from '@/lib/contracts/parameters.ts'
import { formatChannel, formatDistribution, formatKubernetes } from '@/lib/format/label.ts'
import { formatNumber } from '@/lib/format/number.ts'
import { filterOptionsQuery } from '@/lib/queries/filter-options.ts'
import { tenantVersionsQuery } from '@/lib/queries/tenant-versions.ts'
import type { Subject } from '@/lib/rules/rule.ts'
import { optionsParameters } from '@/lib/view-state/list-parameters.ts'

export interface RuleValue {
  value: string
  label: string
}
export type RuleValues = Record<Subject, readonly RuleValue[]>

type Option = RowOf<typeof filterOptions>

/** What a rule can compare with: what the fleet has, versions from the newest on, and the few names that are fixed. */
export function useRuleValues(): RuleValues {
  const parameters = optionsParameters(useView().parameters)
  const options = useQuery(filterOptionsQuery(parameters)).data?.rows ?? []
  const tenants = useQuery(tenantVersionsQuery({ ...parameters, from: parameters.to })).data?.rows ?? []
  const of = (filter: Option['filter']) => options.filter((option) => option.filter === filter)
  return {
    kamaji: of('kamaji').map(counted).toReversed(),
    kubernetes: newestFirst(of('kubernetes').map(counted)),
    channel: channels.map((value) => ({ value, label: formatChannel(value) })),
    distribution: of('distribution').map(counted),
    datastore: named([...datastoreDrivers, noDatastore, unreported]),
    tenant: newestFirst([...new Set(tenants.map(({ version }) => version))].map(minorOption)),
    network_profile: named([...networkProfileNames, unrecognisedProfile, unreportedProfile]),
    cluster_api: [
      { value: 'true', label: 'used' },
      { value: 'false', label: 'not used' },
    ],
  }
}

const formats: Record<Option['filter'], (value: string) => string> = {
  kamaji: (value) => value,
  channel: (value) => value,
  kubernetes: formatKubernetes,
  distribution: formatDistribution,
}

const counted = ({ filter, value, installations }: Option): RuleValue => ({
  value,
  label: `${formats[filter](value)} (${formatNumber(installations)})`,
})

const named = (values: readonly string[]): RuleValue[] =>
  values.map((value) => ({ value, label: value.replaceAll('_', ' ') }))

const minorOption = (value: string): RuleValue => ({ value, label: formatKubernetes(value) })

/** What cannot be read has no place among the versions: it stands last. */
function newestFirst(values: readonly RuleValue[]): RuleValue[] {
  const isVersion = ({ value }: RuleValue) => /^\d/.test(value)
  return [...values.filter(isVersion).toReversed(), ...values.filter((value) => !isVersion(value))]
}
