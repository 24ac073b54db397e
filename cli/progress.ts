/** Tells on stderr how far a long command is: in place on a terminal, else a line now and then. */
export class Progress {
  readonly isTerminal = process.stderr.isTTY
  private readonly everyMs = this.isTerminal ? 200 : 5_000
  private toldAt = Date.now()

  /** `text` is asked for only when it is time to tell */
  tell(text: () => string): void {
    const now = Date.now()
    if (now - this.toldAt < this.everyMs) return
    this.toldAt = now
    process.stderr.write(this.isTerminal ? `\r\u001B[2K${text()}` : `${text()}\n`)
  }

  /** Leaves the line of the terminal free for what comes next. */
  clear(): void {
    if (this.isTerminal) process.stderr.write('\r\u001B[2K')
  }
}
