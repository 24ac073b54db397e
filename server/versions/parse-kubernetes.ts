import { distributionOf } from './distribution-of.ts'

/** A Kubernetes version, as sent and as read. */
export interface KubernetesVersion {
  raw: string
  /** null, as all numbers are, where no version can be read */
  major: number | null
  minorNumber: number | null
  /** null also for a version that stops at the minor */
  patchNumber: number | null
  /** `1.33`, or `unrecognised` */
  minor: string
  /** `1.33.4`, or `unrecognised` */
  patch: string
  /** `rc.1`, `alpha.2`; null for a finished release. A vendor's suffix is none, whatever semver says of it. */
  prerelease: string | null
  distribution: string
}

export const unrecognised = 'unrecognised'

// The major has one digit, so that a calendar version is not taken for one of Kubernetes.
const pattern = /^v?(\d)\.(\d{1,4})(?:\.(\d{1,4}))?(|[-+].*)$/i
const prereleasePattern = /^-(alpha|beta|rc)(?:\.?(\d{1,4}(?:\.\d{1,4})*))?(?=[-+]|$)/i

/** Reads any text as a Kubernetes version, with or without `v` and patch; never throws. */
export function parseKubernetesVersion(raw: string): KubernetesVersion {
  const match = pattern.exec(raw)
  if (match === null) return unreadable(raw)
  const [major, minorNumber] = [Number(match[1]), Number(match[2])]
  const patchNumber = match[3] === undefined ? null : Number(match[3])
  const minor = `${major}.${minorNumber}`
  const suffix = match[4] ?? ''
  const candidate = prereleasePattern.exec(suffix)
  return {
    raw,
    major,
    minorNumber,
    patchNumber,
    minor,
    patch: patchNumber === null ? unrecognised : `${minor}.${patchNumber}`,
    prerelease: candidate === null ? null : prereleaseText(candidate),
    distribution: distributionOf(suffix.slice(candidate?.[0].length ?? 0)),
  }
}

/** `rc1` and `rc.1` are the same candidate. */
function prereleaseText([, stage = '', numbers]: RegExpExecArray): string {
  return numbers === undefined ? stage.toLowerCase() : `${stage.toLowerCase()}.${numbers}`
}

function unreadable(raw: string): KubernetesVersion {
  return {
    raw,
    major: null,
    minorNumber: null,
    patchNumber: null,
    minor: unrecognised,
    patch: unrecognised,
    prerelease: null,
    distribution: unrecognised,
  }
}
