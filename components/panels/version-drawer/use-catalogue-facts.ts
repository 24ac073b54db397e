'use client'

import { useQuery } from '@tanstack/react-query'
import { useView } from '@/components/shell/view-provider.tsx'
import { supportOf } from '@/lib/catalogue/support-of.ts'
import { formatDay } from '@/lib/format/day.ts'
import { formatChannel } from '@/lib/format/label.ts'
import { catalogueReleasesQuery } from '@/lib/queries/catalogue-releases.ts'
import { catalogueSupportQuery } from '@/lib/queries/catalogue-support.ts'
import { catalogueParameters } from '@/lib/view-state/list-parameters.ts'
import type { Fact } from './fact-list.tsx'
import type { ShownVersion } from './shown-version.ts'

/** What the catalogue knows of a version; of Kubernetes, upstream's dates. */
export function useCatalogueFacts({ kind, version }: ShownVersion): Fact[] {
  const { parameters } = useView()
  const releases = useQuery(catalogueReleasesQuery(catalogueParameters(parameters)))
  const support = useQuery(catalogueSupportQuery(catalogueParameters(parameters)))
  if (kind === 'kamaji') {
    const release = releases.data?.rows.find((row) => row.version === version)
    if (release === undefined) return []
    const tenant = release.max_tenant_kubernetes
    return [
      ['Released', formatDay(release.released)],
      ['Channel', formatChannel(release.channel)],
      ...(tenant === null ? [] : [['Highest tenant Kubernetes', tenant] as const]),
    ]
  }
  const known = supportOf(support.data?.rows ?? [], version)
  if (known === null) return []
  return [
    ['Released', formatDay(known.released)],
    ['End of life upstream', formatDay(known.end_of_life)],
  ]
}
