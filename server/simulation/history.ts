/** What was released when: given to the simulation, so that nothing runs before it existed. */
export interface ReleaseHistory {
  kamaji: readonly { version: string; channel: string; released: string; maxTenantKubernetes: string }[]
  /** `distribution` is `upstream` or the one whose own dates these are */
  kubernetes: readonly { distribution: string; minor: string; released: string; endOfLife: string }[]
}

/** A version of Kubernetes 1: `{ minor: 33, patch: 4 }` is v1.33.4. */
export interface PatchVersion {
  minor: number
  patch: number
}

export interface Release {
  version: string
  channel: string
  releasedAt: number
  maxTenant: PatchVersion
  /** how often control planes get into trouble under it, against the mean */
  troubleFactor: number
}

export interface Minor {
  minor: number
  releasedAt: number
  endOfLifeAt: number
}

/** The history with its dates as epoch milliseconds, oldest first. */
export interface Timeline {
  releases: Release[]
  /** of the distribution, or of upstream where its own dates are not known */
  minorsOf: (distribution: string) => Minor[]
}

const instant = (day: string) => Date.parse(`${day}T00:00:00Z`)

function readPatchVersion(text: string): PatchVersion {
  const [, minor = '0', patch = '0'] = /^v?1\.(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  return { minor: Number(minor), patch: Number(patch) }
}

/** Invented, but the same in every run: about every twelfth release is a bad one. */
function troubleFactorOf(version: string): number {
  let mixed = 0
  for (const character of version) mixed = Math.imul(mixed ^ (character.codePointAt(0) ?? 0), 0x01000193)
  const part = (mixed >>> 8) / 0x1_00_0000
  return part < 0.08 ? 4 : 0.6 + 0.8 * part
}

export function timelineOf(history: ReleaseHistory): Timeline {
  const releases = history.kamaji
    .map(({ version, channel, released, maxTenantKubernetes }) => ({
      version,
      channel,
      releasedAt: instant(released),
      maxTenant: readPatchVersion(maxTenantKubernetes),
      troubleFactor: troubleFactorOf(version),
    }))
    .sort((a, b) => a.releasedAt - b.releasedAt)
  const minors = new Map<string, Minor[]>()
  for (const { distribution, minor, released, endOfLife } of history.kubernetes) {
    const known = minors.get(distribution) ?? []
    known.push({
      minor: readPatchVersion(minor).minor,
      releasedAt: instant(released),
      endOfLifeAt: instant(endOfLife),
    })
    minors.set(distribution, known)
  }
  for (const known of minors.values()) known.sort((a, b) => a.minor - b.minor)
  return { releases, minorsOf: (distribution) => minors.get(distribution) ?? minors.get('upstream') ?? [] }
}
