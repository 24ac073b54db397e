import { createHash, randomUUID } from 'node:crypto'

interface Grant<Subject> {
  subject: Subject
  challenge: string
  redirectUri: string
  nonce: string
}

/** Codes of an authorization server: each good once, for the one who knows the verifier. */
export class Codes<Subject> {
  readonly #grants = new Map<string, Grant<Subject>>()

  /** @param search of the request that the browser came with. @returns where the browser goes back to */
  issue(search: URLSearchParams, subject: Subject, also: Record<string, string> = {}): string {
    const code = randomUUID()
    const redirectUri = search.get('redirect_uri') ?? ''
    this.#grants.set(code, {
      subject,
      challenge: search.get('code_challenge_method') === 'S256' ? (search.get('code_challenge') ?? '') : '',
      redirectUri,
      nonce: search.get('nonce') ?? '',
    })
    const back = new URL(redirectUri)
    const said = { code, state: search.get('state') ?? '', ...also }
    for (const [name, value] of Object.entries(said)) back.searchParams.set(name, value)
    return back.href
  }

  /** @returns null for a code that is unknown or used, or without its verifier */
  redeem(form: URLSearchParams): Grant<Subject> | null {
    const code = form.get('code') ?? ''
    const grant = this.#grants.get(code)
    this.#grants.delete(code)
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const isGood = grant?.challenge === verifier && grant.redirectUri === form.get('redirect_uri')
    return isGood ? grant : null
  }
}
