import type { Channel } from '../../lib/contracts/parameters.ts'

/** The numbers that a release carries in its name. Two spellings of one release carry the same. */
export interface ReleaseName {
  /** `vX.Y.Z`, or year, month and index */
  family: 'semantic' | 'calendar'
  numbers: readonly [number, number, number]
  /** N of `-rcN`; null for a finished release */
  candidate: number | null
}

/** A Kamaji version, as sent and as read. */
export interface KamajiVersion {
  raw: string
  channel: Channel
  /** null where the text names no release: `dev`, `latest`, a SHA, junk */
  name: ReleaseName | null
}

const semantic = /^v(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})(?:-rc\.?(\d{1,4}))?$/
const year = String.raw`(\d{2})`
const month = String.raw`(0?[1-9]|1[0-2])`
const index = String.raw`(\d{1,3})`
const edgeFirst = new RegExp(`^edge-${year}\\.${month}\\.${index}$`)
const edgeLast = new RegExp(`^${year}\\.${month}\\.${index}-edge$`)
const development = /^(?:dev|latest|[0-9a-f]{7,40})$/

/** Reads any text as a Kamaji version, in upper or lower case; never throws. */
export function parseKamajiVersion(raw: string): KamajiVersion {
  const text = raw.toLowerCase()
  const release = semantic.exec(text)
  if (release !== null) {
    const candidate = release[4] === undefined ? null : Number(release[4])
    const channel = candidate === null ? 'stable' : 'prerelease'
    return { raw, channel, name: { family: 'semantic', numbers: numbersOf(release), candidate } }
  }
  const edge = edgeFirst.exec(text) ?? edgeLast.exec(text)
  if (edge !== null)
    return { raw, channel: 'edge', name: { family: 'calendar', numbers: numbersOf(edge), candidate: null } }
  return { raw, channel: development.test(text) ? 'development' : 'unrecognised', name: null }
}

function numbersOf(match: RegExpExecArray): [number, number, number] {
  return [Number(match[1]), Number(match[2]), Number(match[3])]
}
