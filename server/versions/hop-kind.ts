import type { HopKind } from '../../lib/contracts/tenant-upgrades.ts'
import { comparePrecedence } from './compare-kubernetes.ts'
import { parseKubernetesVersion, unrecognised } from './parse-kubernetes.ts'

/**
 * What an update from one Kubernetes version to another is. Versions that differ in spelling or vendor suffix only are
 * equal: an edit. A release candidate after the finished release is a downgrade.
 */
export function hopKind(oldRaw: string, newRaw: string): HopKind {
  if (oldRaw === unrecognised || newRaw === unrecognised) return 'unrecognised' // what was sent is not known
  if (oldRaw === newRaw) return 'edit'
  const [before, after] = [parseKubernetesVersion(oldRaw), parseKubernetesVersion(newRaw)]
  if (before.minorNumber === null || after.minorNumber === null) return 'unrecognised'
  const sameMajor = before.major === after.major
  const minors = after.minorNumber - before.minorNumber
  // within a minor the patches decide: one that is missing tells nothing
  if (sameMajor && minors === 0 && (before.patchNumber === null) !== (after.patchNumber === null))
    return 'unrecognised'
  const order = comparePrecedence(before, after)
  if (order === 0) return 'edit'
  if (order > 0) return 'downgrade'
  if (!sameMajor || minors > 1) return 'skip'
  return minors === 0 ? 'patch' : 'minor'
}
