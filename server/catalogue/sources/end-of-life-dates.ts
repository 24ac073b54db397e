import { z } from 'zod'
import { upstream, type Support } from '../../../lib/catalogue/support-of.ts'
import { supportEntry, type SupportEntry } from '../../../lib/contracts/catalogue-entries.ts'
import { fetchJson } from './fetch-text.ts'
import { SourceError } from './source-error.ts'

/** The distributions with dates of their own, by their names at endoflife.date. */
const products = [
  [upstream, 'kubernetes'],
  ['eks', 'amazon-eks'],
  ['gke', 'google-kubernetes-engine'],
  ['aks', 'azure-kubernetes-service'],
] as const

const product = z.object({
  result: z.object({
    releases: z.array(
      z.object({
        name: z.string(),
        releaseDate: z.iso.date(),
        /** null where it is over, or goes on, without a date */
        eolFrom: z.iso.date().nullable(),
        /** null for a minor without extended support; absent for a distribution without */
        isEoes: z.boolean().nullish(),
        eoesFrom: z.iso.date().nullish(),
      }),
    ),
  }),
})
type Release = z.infer<typeof product>['result']['releases'][number]

/**
 * The minors for which endoflife.date has an end of life, each with its dates.
 * @param base of its API, version 1
 * @param known what to keep of extended support where it tells no date
 * @throws SourceError
 */
export async function endOfLifeDates(base: URL, known: readonly Support[]): Promise<SupportEntry[]> {
  const entries: SupportEntry[] = []
  for (const [distribution, name] of products)
    for (const release of await releasesOf(new URL(`products/${name}/`, base))) {
      const before = known.find(
        (entry) => entry.distribution === distribution && entry.minor === release.name,
      )
      const entry = supportEntry.safeParse({
        distribution,
        minor: release.name,
        released: release.releaseDate,
        end_of_life: release.eolFrom,
        end_of_extended_support: endOfExtendedSupport(release, before),
      })
      if (entry.success) entries.push(entry.data)
    }
  return entries
}

async function releasesOf(url: URL): Promise<Release[]> {
  const { body } = await fetchJson(url, { accept: 'application/json' })
  const found = product.safeParse(body)
  if (!found.success)
    throw new SourceError(`${url.host} answered ${url.pathname} with something else than dates`)
  return found.data.result.releases
}

function endOfExtendedSupport({ isEoes, eoesFrom }: Release, before: Support | undefined): string | null {
  return isEoes === null ? null : (eoesFrom ?? before?.end_of_extended_support ?? null)
}
