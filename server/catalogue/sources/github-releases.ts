import { z } from 'zod'
import type { ReleaseEntry } from '../../../lib/contracts/catalogue-entries.ts'
import { dayOf } from '../../../lib/time/day.ts'
import { parseKamajiVersion } from '../../versions/parse-kamaji.ts'
import { releaseId } from '../../versions/release-id.ts'
import type { Release } from '../catalogue.ts'
import { fetchJson, fetchText } from './fetch-text.ts'
import { SourceError } from './source-error.ts'

const repository = 'repos/clastix/kamaji'
const pageSize = 100
const mostPages = 20
/** GitHub answers 60 requests an hour to those who do not sign in: versions beyond these stay unknown till the next time. */
const mostLookUps = 20

/** The version of the API that this was written for. */
const apiVersion = { 'x-github-api-version': '2022-11-28' }

const page = z.array(
  z.object({ tag_name: z.string(), draft: z.boolean(), published_at: z.iso.datetime().nullable() }),
)

/**
 * The published releases whose tag tells a channel, with the days of their publication (UTC). The highest tenant version
 * of those that are not known is looked up in the sources of their tag.
 * @param base of GitHub's API
 * @throws SourceError
 */
export async function githubReleases(base: URL, known: readonly Release[]): Promise<ReleaseEntry[]> {
  const entries: ReleaseEntry[] = []
  const tenantOf = new Map(
    known.map((release) => [releaseId(release.version), release.max_tenant_kubernetes]),
  )
  let left = mostLookUps
  for (const { tag_name: version, published_at } of await publishedReleases(base)) {
    const { channel, name } = parseKamajiVersion(version)
    if (name === null || published_at === null) continue
    let tenant = tenantOf.get(releaseId(version)) ?? null
    if (tenant === null && left > 0) {
      left -= 1
      tenant = await tenantVersionAt(base, version)
    }
    entries.push({ version, channel, released: dayOf(new Date(published_at)), max_tenant_kubernetes: tenant })
  }
  return entries
}

async function publishedReleases(base: URL): Promise<z.infer<typeof page>> {
  const all: z.infer<typeof page> = []
  for (let number = 1; number <= mostPages; number += 1) {
    const url = new URL(`${repository}/releases?per_page=${pageSize}&page=${number}`, base)
    const { headers, body } = await fetchJson(url, { accept: 'application/vnd.github+json', ...apiVersion })
    const found = page.safeParse(body)
    if (!found.success) throw new SourceError(`${url.host} answered with something else than releases`)
    all.push(...found.data.filter(({ draft }) => !draft))
    if (!hasNext(headers)) break
  }
  return all
}

/** Where there are more pages, the header Link has one of them. A mirror may leave the hosts in it as they are: they are not followed. */
const hasNext = (headers: Headers) => /<[^>]*>[^,]*;\s*rel="next"/.test(headers.get('link') ?? '')

/** What the tag's own source says; null where it does not, or where GitHub does not let us look. */
async function tenantVersionAt(base: URL, tag: string): Promise<string | null> {
  const url = new URL(`${repository}/contents/internal/upgrade/kubeadm_version.go`, base)
  url.searchParams.set('ref', tag)
  const { status, text } = await fetchText(url, { accept: 'application/vnd.github.raw+json', ...apiVersion })
  if (status !== 200) return null
  return /\bKubeadmVersion\s*=\s*"(v\d{1,2}\.\d{1,4}\.\d{1,4})"/.exec(text)?.[1] ?? null
}
