import type { BrowserContext } from '@playwright/test'

/** What browsers complained of during a test: all of it fails the test, unless the test named it. */
export class Complaints {
  readonly #heard: string[] = []
  readonly #expected: RegExp[] = []

  /** Names something that belongs to the test. It must then occur. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern)
  }

  /** Hears everything that goes wrong in the pages of a context, from the first script on. */
  async listenTo(context: BrowserContext): Promise<void> {
    const hear = (text: string) => void this.#heard.push(text)
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        hear(`console ${message.type()}: ${message.text()}`)
    })
    context.on('weberror', (error) => hear(`page error: ${error.error().stack ?? error.error().message}`))
    context.on('response', (response) => {
      if (response.status() >= 500) hear(`answer ${response.status()}: ${response.url()}`)
    })
    await context.exposeFunction('tellViolation', (text: string) => hear(`policy violation: ${text}`))
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event
        window.tellViolation(`${effectiveDirective} ${blockedURI} (${sourceFile}:${lineNumber})`)
      })
    })
  }

  /** What a test must not leave behind: complaints that it did not name, and names that nothing answered to. */
  get faults(): string[] {
    const unexpected = this.#heard.filter((text) => !this.#expected.some((pattern) => pattern.test(text)))
    const missing = this.#expected.filter((pattern) => !this.#heard.some((text) => pattern.test(text)))
    return [...unexpected, ...missing.map((pattern) => `expected, but never heard: ${pattern}`)]
  }
}

declare global {
  interface Window {
    tellViolation: (text: string) => void
  }
}
