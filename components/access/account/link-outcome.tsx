import { Banner } from '@/components/ui/banner.tsx'
import { firstValue } from '@/lib/access/first-value.ts'
import type { ProviderName } from '@/lib/access/way-names.ts'
import { readRefusal, refusalWords } from '@/lib/access/refusal-words.ts'

interface Props {
  /** of the address that the provider's answer led to */
  search: Record<string, string | string[] | undefined>
  providers: readonly ProviderName[]
}

/** What came of linking an account, after the way by the provider. */
export function LinkOutcome({ search, providers }: Props) {
  const named = (value: string | undefined) => providers.find(({ id }) => id === value)
  const linked = named(firstValue(search['linked']))
  const refused = named(firstValue(search['by']))
  const refusal = readRefusal(firstValue(search['error']))
  if (linked !== undefined)
    return (
      <div className="px-4 pb-3">
        <Banner>{linked.name} is linked: it signs you in from now on.</Banner>
      </div>
    )
  if (refused === undefined || refusal === null) return null
  return (
    <div className="px-4 pb-3">
      <Banner tone="danger" role="alert">
        Nothing was linked. {refusalWords(refusal, refused.name)}
      </Banner>
    </div>
  )
}
