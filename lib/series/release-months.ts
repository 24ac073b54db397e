import type { Versions } from './age-bands.ts'

/**
 * The line that a release belongs to: calendar versions by their month (`26.8` for `26.8.2-edge`, in every spelling),
 * numbered ones by their minor (`v1.0`).
 */
export function lineOf(version: string): string {
  const calendar = /^(?:edge-)?(\d{2})\.0?(\d{1,2})\./.exec(version)
  if (calendar !== null) return `${calendar[1]}.${calendar[2]}`
  return /^v?\d+\.\d+/.exec(version)?.[0] ?? version
}

/** The same versions with the releases of a line as one; a line is as old as its oldest release. */
export function byLine({ ranked, unranked }: Versions): Versions {
  const members = new Map<string, string[]>()
  for (const version of ranked) {
    const line = lineOf(version)
    const known = members.get(line)
    if (known === undefined) members.set(line, [version])
    else known.push(version)
  }
  return { ranked: [...members.keys()], unranked, members }
}
