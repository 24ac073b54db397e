import { ageColour, otherColour, unrankedColour } from '../colour/age-colour.ts'
import type { Series } from './series.ts'

/** A series that stands for one version, or for a group of them. */
export interface Band extends Series {
  versions: string[]
}

/** Versions that have a band of their own before and after "Older" was expanded; with it at most 12 series. */
export const fewBands = 6
export const manyBands = 10

export interface Versions {
  /** oldest release first */
  ranked: readonly string[]
  /** where `ranked` holds groups, such as months: the versions in each */
  members?: ReadonlyMap<string, readonly string[]>
  /** without a place in that order: development builds, junk */
  unranked: readonly string[]
}

/**
 * The bands of a cumulative chart, from the bottom: all older versions as one, then each version up to the newest, then
 * the unranked. So the top edge of a band reads "on this version or older". Colours go by age, counted from the newest.
 * @param single how many versions have a band of their own
 * @param hasEnded true of versions past their end of life
 */
export function ageBands(
  versions: Versions,
  single: number,
  label: (version: string) => string,
  hasEnded: (version: string) => boolean = () => false,
): Band[] {
  const newest = versions.ranked.length - 1
  const membersOf = (id: string) => versions.members?.get(id) ?? [id]
  const cut = versions.ranked.length - single > 1 ? versions.ranked.length - single : 0
  const bands = versions.ranked.slice(cut).map((version, index) => ({
    id: version,
    label: label(version),
    colour: ageColour(newest - cut - index),
    versions: [...membersOf(version)],
  }))
  const all = [
    ...group('older', 'Older', otherColour, versions.ranked.slice(0, cut).flatMap(membersOf)),
    ...bands,
    ...group('unranked', 'Unranked', unrankedColour, versions.unranked),
  ]
  return all.map((band) => ({ ...band, isEnded: band.versions.every(hasEnded) }))
}

function group(id: string, name: string, colour: string, versions: readonly string[]): Band[] {
  if (versions.length === 0) return []
  return [{ id, label: `${name} (${versions.length})`, colour, versions: [...versions] }]
}
