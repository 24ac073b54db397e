import { z } from 'zod'
import { releaseEntry, supportEntry } from '../../../lib/contracts/catalogue-entries.ts'
import { releaseId } from '../../versions/release-id.ts'
import type { Catalogue } from '../catalogue.ts'
import { releaseFault } from '../release-fault.ts'
import { SourceError } from './source-error.ts'

/** What `catalogue export` writes and `catalogue update` reads; either list may be missing. */
const catalogueFile = z.strictObject({
  kamaji_releases: z.array(releaseEntry).default([]),
  kubernetes_support: z.array(supportEntry).default([]),
})
export type CatalogueFile = z.output<typeof catalogueFile>

/**
 * Reads the whole file, or nothing of it.
 * @throws SourceError that names the line or the field at fault
 */
export function readCatalogueFile(text: string): CatalogueFile {
  const parsed = catalogueFile.safeParse(parseJson(text))
  if (!parsed.success) throw faultAt(parsed.error.issues[0])
  const { kamaji_releases, kubernetes_support } = parsed.data
  for (const [index, entry] of kamaji_releases.entries()) {
    const fault = releaseFault(entry)
    if (fault !== null) throw new SourceError(`kamaji_releases[${index}].${fault.field} ${fault.reason}`)
  }
  refuseTwice('kamaji_releases', kamaji_releases, ({ version }) => releaseId(version))
  refuseTwice(
    'kubernetes_support',
    kubernetes_support,
    ({ distribution, minor }) => `${distribution} ${minor}`,
  )
  return parsed.data
}

/** The releases and dates that count, an entry a line. */
export function writeCatalogueFile({ releases, support }: Catalogue): string {
  const lists = {
    kamaji_releases: releases.map(({ version, channel, released, max_tenant_kubernetes }) => ({
      version,
      channel,
      released,
      max_tenant_kubernetes,
    })),
    kubernetes_support: support.map(
      ({ distribution, minor, released, end_of_life, end_of_extended_support }) => ({
        distribution,
        minor,
        released,
        end_of_life,
        end_of_extended_support,
      }),
    ),
  }
  const written = Object.entries(lists).map(
    ([name, entries]) =>
      `"${name}": [\n${entries.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]`,
  )
  return `{\n${written.join(',\n')}\n}\n`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const at = /position (\d+)/.exec(reason)?.[1]
    // without a position it quotes the text around the fault
    if (at === undefined) throw new SourceError(`is no JSON: ${reason}`)
    throw new SourceError(`line ${text.slice(0, Number(at)).split('\n').length} is no JSON: ${reason}`)
  }
}

function faultAt(issue: z.core.$ZodIssue | undefined): SourceError {
  const path = (issue?.path ?? [])
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
  return new SourceError([path, issue?.message].filter(Boolean).join(': '))
}

function refuseTwice<E>(list: string, entries: readonly E[], id: (entry: E) => string): void {
  const seen = new Set<string>()
  for (const [index, entry] of entries.entries()) {
    if (seen.has(id(entry))) throw new SourceError(`${list}[${index}] is in the list already`)
    seen.add(id(entry))
  }
}
