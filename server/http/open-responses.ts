import type { ServerResponse } from 'node:http'

/**
 * The responses that are not finished, so that those under way at a shutdown can still say that their connection ends:
 * a proxy would send its next request into it otherwise.
 */
export class OpenResponses {
  readonly #open = new Set<ServerResponse>()
  #isClosing = false

  get isClosing(): boolean {
    return this.#isClosing
  }

  add(response: ServerResponse): void {
    if (this.#isClosing) response.shouldKeepAlive = false
    this.#open.add(response)
    response.once('close', () => this.#open.delete(response))
  }

  /** Each connection ends with the response that is under way on it. */
  close(): void {
    this.#isClosing = true
    for (const response of this.#open) response.shouldKeepAlive = false
  }
}
