const slotsAtFirst = 1 << 12
const fullAt = 0.6

/**
 * Counts how often each key was seen, in 12 bytes a slot: a `Map` takes several times that, and ends at 16 million.
 * A key is a whole number from 1 to 2^53 − 1.
 */
export class Ordinals {
  private keys = new Float64Array(slotsAtFirst)
  private counts = new Uint32Array(slotsAtFirst)
  private used = 0

  /** @returns how often the key was seen before */
  next(key: number): number {
    if (this.used > this.keys.length * fullAt) this.grow()
    const slot = slotOf(this.keys, key)
    if (this.keys[slot] === 0) {
      this.keys[slot] = key
      this.used += 1
    }
    const before = this.counts[slot] ?? 0
    this.counts[slot] = before + 1
    return before
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2)
    const counts = new Uint32Array(keys.length)
    for (const [index, key] of this.keys.entries()) {
      if (key === 0) continue
      const slot = slotOf(keys, key)
      keys[slot] = key
      counts[slot] = this.counts[index] ?? 0
    }
    this.keys = keys
    this.counts = counts
  }
}

/** The slot of the key, or the free one where it goes. Keys are parts of a hash: they spread of themselves. */
function slotOf(keys: Float64Array, key: number): number {
  let slot = key % keys.length
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) % keys.length
  return slot
}
