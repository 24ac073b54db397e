import { kamajiReleases } from '../../server/versions/kamaji-releases.ts'
import { fail, ok, type Finding } from './finding.ts'

const oldest = [20, 19] as const

/** The version of Node.js, such as `20.20.2`. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isOldEnough = major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
  if (isOldEnough) return ok(`Node.js ${version}`)
  return fail(`Node.js ${version} is too old`, `Install Node.js ${oldest.join('.')} or later.`)
}

/** A clock that was never set stands before the newest release that this program knows. */
export function checkClock(now: Date): Finding {
  const released = kamajiReleases.at(-1)?.released ?? ''
  if (now.toISOString() >= released) return ok(`clock ${now.toISOString()}`)
  return fail(`the clock says ${now.toISOString()}`, 'Set the clock: a report is dated by its receipt.')
}
