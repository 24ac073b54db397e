import { count } from '../numbers.ts'

const toldInFull = 20

/** Tells which rows could not be taken: the first ones one by one, then all by their reasons. */
export class FaultReport {
  readonly #byReason = new Map<string, number>()
  #told = 0

  /** @param print takes a line */
  add({ uuid, reason }: { uuid: string; reason: string }, print: (line: string) => void): void {
    this.#byReason.set(reason, (this.#byReason.get(reason) ?? 0) + 1)
    if (this.#told > toldInFull) return
    this.#told += 1
    if (this.#told > toldInFull) print('Further ones are summed up at the end.')
    else print(`row ${printable(uuid)}: ${reason}`)
  }

  /** Lines, the most frequent reason first. */
  summary(): string[] {
    const byCount = [...this.#byReason].sort(([, a], [, b]) => b - a)
    return byCount.map(([reason, rows]) => `${count(rows, 'row')}: ${reason}`)
  }
}

/** A key is text from outside: nothing in it may steer a terminal. */
const printable = (text: string) => JSON.stringify(text).replaceAll(/[^\x20-\x7e]/g, '?')
