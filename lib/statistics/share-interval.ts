/** Both ends are shares: 0 to 1. */
export interface ShareInterval {
  low: number
  high: number
}

/** 97.5 % quantile of the normal distribution: 2.5 % are left out at either end. */
const z = 1.959963984540054

/**
 * The 95 % interval of a share: between these ends lies the share of the whole that `count` of `n` are a sample of.
 *
 * Wilson's score interval: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22 (1927), 209–212. A count of zero gets the rule of three, which is
 * wider: J. A. Hanley and A. Lippman-Hand, "If nothing goes wrong, is everything all right?", JAMA 249 (1983),
 * 1743–1745.
 * @param count whole number from 0 to `n`
 * @returns null where `n` is 0: nothing is known
 */
export function shareInterval(count: number, n: number): ShareInterval | null {
  if (n === 0) return null
  if (count === 0) return { low: 0, high: Math.min(1, 3 / n) }
  const share = count / n
  const scale = 1 + z ** 2 / n
  const centre = (share + z ** 2 / (2 * n)) / scale
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
