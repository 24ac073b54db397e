import { describeError } from '../../log.ts'

/** A provider that did not do its part. The message is for operators, who alone can do something about it. */
export class ProviderFault extends Error {
  override name = 'ProviderFault'
  /** away: no answer at all, or not in time */
  readonly reason: 'provider_away' | 'provider_failed'

  constructor(reason: 'provider_away' | 'provider_failed', message: string) {
    super(message)
    this.reason = reason
  }
}

/** What went wrong in a talk with a provider, whoever noticed it. */
export function asProviderFault(error: unknown): ProviderFault {
  if (error instanceof ProviderFault) return error
  const text = describeError(error)
  return new ProviderFault(
    /timed out|ECONN|EAI_AGAIN|ENOTFOUND/.test(text) ? 'provider_away' : 'provider_failed',
    text,
  )
}
