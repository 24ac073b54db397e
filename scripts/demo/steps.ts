/** Says what the demo does, and how long it has been at it. */
export class Steps {
  private readonly started = Date.now()
  private hasOpenLine = false

  seconds(): string {
    return ((Date.now() - this.started) / 1000).toFixed(0)
  }

  say(text: string): void {
    if (this.hasOpenLine) process.stdout.write('\r\u001B[2K')
    this.hasOpenLine = false
    console.log(`[${this.seconds().padStart(3)} s] ${text}`)
  }

  /** On a terminal only; the next line takes its place. */
  progress(text: string): void {
    if (!process.stdout.isTTY) return
    process.stdout.write(`\r\u001B[2K[${this.seconds().padStart(3)} s] ${text}`)
    this.hasOpenLine = true
  }
}
