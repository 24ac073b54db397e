'use client'

import { PanelEmpty } from '@/components/panels/panel-empty.tsx'
import { PanelError } from '@/components/panels/panel-error.tsx'
import { useView } from '@/components/shell/view-provider.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { formatShare } from '@/lib/format/number.ts'
import { ruleTitle } from '@/lib/rules/rule-title.ts'
import type { Suggestion } from '@/lib/rules/suggest-rules.ts'
import { useSuggestions } from './use-suggestions.ts'

interface Props {
  onPick: (rule: string) => void
}

/** Rules to begin with, each with the share that it hits now. */
export function SuggestionList({ onPick }: Props) {
  const { bounds } = useView()
  const { suggestions, error, retry } = useSuggestions()
  if (bounds.firstDay === null) return <PanelEmpty />
  if (suggestions === undefined)
    return error === null ? (
      <Skeleton className="h-52" />
    ) : (
      <PanelError title="Rules to begin with" error={error} onRetry={retry} isFigure={false} />
    )
  if (suggestions.length === 0)
    return (
      <p className="text-sm text-muted">Nothing in this view stands out: choose a field and a value above.</p>
    )
  return (
    <ul className="grid gap-2 lg:grid-cols-2">
      {suggestions.map((suggestion) => (
        <li key={suggestion.rule}>
          <Offer {...suggestion} onPick={onPick} />
        </li>
      ))}
    </ul>
  )
}

function Offer({ rule, share, reason, onPick }: Suggestion & Props) {
  return (
    <button
      type="button"
      onClick={() => onPick(rule)}
      className="flex h-full w-full items-baseline justify-between gap-4 rounded-md border border-line px-3 py-2 text-left text-sm hover:bg-hover"
    >
      <span className="min-w-0">
        <span className="block font-medium">{ruleTitle(rule)}</span>
        <span className="block text-xs text-muted">{reason}</span>
      </span>
      <span className="shrink-0 font-semibold">{formatShare(share)}</span>
    </button>
  )
}
