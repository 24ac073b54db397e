import type { Provider } from '../../../lib/contracts/access/provider.ts'
import { AppError } from '../../errors.ts'
import { providerNames } from '../providers/settings.ts'

export interface ProviderContext {
  params: Promise<{ provider: string }>
}

/** The provider in a path. @throws AppError `not_found` for one that is off */
export async function readProvider(context: ProviderContext): Promise<Provider> {
  const { provider } = await context.params
  const known = providerNames().find(({ id }) => id === provider)
  if (known === undefined) throw new AppError('not_found')
  return known.id
}
