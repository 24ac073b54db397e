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

/** A date, or only whether there is one. */
const date = z.union([z.iso.date(), z.boolean()])
const cycles = z.array(
  z.object({ cycle: z.string(), releaseDate: z.iso.date(), eol: date, extendedSupport: date.optional() }),
)

/**
 * The minors for which endoflife.date has an end of life, each with its dates.
 * @param base of its API
 * @param known what to keep of extended support where it tells no date
 * @throws SourceError
 */
export async function endOfLifeDates(base: URL, known: readonly Support[]): Promise<SupportEntry[]> {
  const entries: SupportEntry[] = []
  for (const [distribution, product] of products) {
    const url = new URL(`${product}.json`, base)
    const found = cycles.safeParse(await fetchJson(url))
    if (!found.success)
      throw new SourceError(`${url.host} answered ${url.pathname} with something else than dates`)
    for (const { cycle: minor, releaseDate, eol, extendedSupport } of found.data) {
      const before = known.find((entry) => entry.distribution === distribution && entry.minor === minor)
      const extended =
        extendedSupport === false ? null : (dateIn(extendedSupport) ?? before?.end_of_extended_support)
      const entry = supportEntry.safeParse({
        distribution,
        minor,
        released: releaseDate,
        end_of_life: eol,
        end_of_extended_support: extended ?? null,
      })
      if (entry.success) entries.push(entry.data)
    }
  }
  return entries
}

const dateIn = (value: string | boolean | undefined) => (typeof value === 'string' ? value : null)
