const mostKept = 200_000

/**
 * Rows that were read lately, so that those of the overlap between two looks at the table are not written again and again.
 * Forgetting only costs time.
 */
export class SeenRows {
  readonly #written = new Map<string, number>()

  /** True once for each time at which a row was written. @param keepSince older rows need not be kept in mind */
  isNew({ uuid, created_ms }: { uuid: string; created_ms: number }, keepSince: Date): boolean {
    if (this.#written.get(uuid) === created_ms) return false
    if (created_ms < keepSince.getTime()) return true
    if (this.#written.size >= mostKept) this.#written.clear()
    this.#written.set(uuid, created_ms)
    return true
  }

  forgetBefore(instant: Date): void {
    for (const [uuid, writtenMs] of this.#written)
      if (writtenMs < instant.getTime()) this.#written.delete(uuid)
  }

  clear(): void {
    this.#written.clear()
  }
}
