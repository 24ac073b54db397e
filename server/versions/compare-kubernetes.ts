import { compareText } from './compare-text.ts'
import { parseKubernetesVersion, type KubernetesVersion } from './parse-kubernetes.ts'

/**
 * Order of Kubernetes versions, minors and patches (`1.9` before `1.10`), unreadable ones last: a total order over all
 * strings, 0 for identical ones only.
 */
export function compareKubernetes(a: string, b: string): number {
  return comparePrecedence(parseKubernetesVersion(a), parseKubernetesVersion(b)) || compareText(a, b)
}

/** By major, minor, patch and prerelease; 0 when these are equal, whatever the vendor. A missing number comes last of its minor's. */
export function comparePrecedence(a: KubernetesVersion, b: KubernetesVersion): number {
  return (
    compareNumbers(a.major, b.major) ||
    compareNumbers(a.minorNumber, b.minorNumber) ||
    compareNumbers(a.patchNumber, b.patchNumber) ||
    comparePrereleases(a.prerelease, b.prerelease)
  )
}

function compareNumbers(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a - b
}

/** A prerelease comes before the finished release. */
function comparePrereleases(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const [stageA = '', ...numbersA] = a.split('.')
  const [stageB = '', ...numbersB] = b.split('.')
  if (stageA !== stageB) return compareText(stageA, stageB)
  for (const [position, number] of numbersA.entries()) {
    const difference = Number(number) - Number(numbersB[position] ?? -1)
    if (difference !== 0) return difference
  }
  return numbersA.length - numbersB.length
}
