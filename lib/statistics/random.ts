/** Uniform numbers in [0, 1). */
export type Random = () => number

/**
 * xoshiro128** 1.1 (Blackman and Vigna, public domain), its state filled by splitmix32.
 * The same seed and stream give the same numbers on every machine; streams of one seed are independent.
 */
export function randomOf(seed: number, stream: number): Random {
  let filler = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 1, 0xc2b2ae35)
  const fill = () => {
    filler = (filler + 0x9e3779b9) | 0
    let z = Math.imul(filler ^ (filler >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return z ^ (z >>> 15)
  }
  let a = fill()
  let b = fill()
  let c = fill()
  let d = fill()
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotateLeft(d, 11)
    return (result >>> 0) / 0x1_0000_0000
  }
}

const rotateLeft = (value: number, bits: number) => (value << bits) | (value >>> (32 - bits))
