import type { CatalogueEntries } from '../../server/catalogue/catalogue.ts'
import { readCatalogueFile, type CatalogueFile } from '../../server/catalogue/sources/catalogue-file.ts'
import { endOfLifeDates } from '../../server/catalogue/sources/end-of-life-dates.ts'
import { githubReleases } from '../../server/catalogue/sources/github-releases.ts'
import { SourceError } from '../../server/catalogue/sources/source-error.ts'
import { Failure } from '../failure.ts'
import { openSource } from '../open-source.ts'

/** What the sources of an update say. */
export interface Found {
  lists: Partial<CatalogueFile>
  /** those that could be read */
  sources: string[]
  /** what was wrong with the others */
  faults: string[]
}

const maxBytes = 4 * 1024 * 1024

/** @throws Failure where the file cannot be read, or anything in it is wrong: then none of it counts */
export async function fromFile(file: string): Promise<Found> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of openSource(file)) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw new Failure(`${file} is no catalogue: it has over ${maxBytes} bytes.`)
    chunks.push(chunk)
  }
  try {
    const lists = readCatalogueFile(Buffer.concat(chunks).toString('utf8'))
    return { lists, sources: ['file'], faults: [] }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    throw new Failure(`${file}: ${error.message}. Nothing of it was taken.`)
  }
}

/** Both sources; one that cannot be read leaves the other. */
export async function fromNetwork(
  { github, endoflife }: { github: URL; endoflife: URL },
  { releases, support }: CatalogueEntries,
): Promise<Found> {
  const found: Found = { lists: {}, sources: [], faults: [] }
  const attempt = async (url: URL, read: () => Promise<Partial<CatalogueFile>>) => {
    try {
      found.lists = { ...found.lists, ...(await read()) }
      found.sources.push(url.host)
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      found.faults.push(error.message)
    }
  }
  await attempt(github, async () => ({ kamaji_releases: await githubReleases(github, releases) }))
  await attempt(endoflife, async () => ({ kubernetes_support: await endOfLifeDates(endoflife, support) }))
  return found
}
