import type { ReleaseEntry } from '../../lib/contracts/catalogue-entries.ts'
import { unrecognised } from '../versions/parse-kubernetes.ts'
import { parseKamajiVersion } from '../versions/parse-kamaji.ts'

export interface EntryFault {
  field: string
  reason: string
}

const unspelled = ['stable', 'edge', 'prerelease']

/** What is wrong with a release, though each field is well-formed: its channel must be the one that its tag spells. */
export function releaseFault({ version, channel }: ReleaseEntry): EntryFault | null {
  const spelled = parseKamajiVersion(version).channel
  if (spelled === 'development' || version === unrecognised)
    return { field: 'version', reason: 'names no release: builds of many commits bear it' }
  if (spelled !== 'unrecognised' && channel !== spelled)
    return { field: 'channel', reason: `must be ${spelled}: that is how ${version} is spelled` }
  if (!unspelled.includes(channel))
    return { field: 'channel', reason: `must be one of ${unspelled.join(', ')}` }
  return null
}
