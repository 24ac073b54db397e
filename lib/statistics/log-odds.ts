/**
 * Log-odds of a share, on which an adoption that goes its usual way is a straight line: J. C. Fisher and R. H. Pry, "A
 * simple substitution model of technological change", Technological Forecasting and Social Change 3 (1971), 75–88.
 * Half an installation on either side keeps none and all finite, and tells 0 of 10 from 0 of 1,000: J. B. S. Haldane
 * and F. J. Anscombe, 1956.
 */
export function logOddsOf(count: number, n: number): number {
  return Math.log((count + 0.5) / (n - count + 0.5))
}

/** The probability with these log-odds, between 0 and 1. */
export function probabilityAt(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** The share of `n` whose log-odds `logOddsOf` gives; those beyond none and all are none and all. */
export function shareAt(logOdds: number, n: number): number {
  const count = probabilityAt(logOdds) * (n + 1) - 0.5
  return Math.min(1, Math.max(0, count / n))
}
