import type { Terms } from '@/lib/contracts/decisions/terms.ts'
import { formatDay } from '@/lib/format/day.ts'
import { formatInstant } from '@/lib/format/instant.ts'
import { formatShare } from '@/lib/format/number.ts'
import { verdictLabels } from './verdict-labels.ts'

/** All that was said on a record, the newest first; nothing of it is ever overwritten. */
export function TermsList({ terms }: { terms: readonly Terms[] }) {
  return (
    <ol className="flex flex-col gap-3 px-4 pb-4">
      {terms.toReversed().map((said) => (
        <li key={said.revision} className="border-l-2 border-line pl-3">
          <p className="text-sm">
            <span className="font-medium">{said.author}</span>{' '}
            <span className="text-muted">
              {said.revision === 1 ? 'saved it' : 'amended it'} on {formatInstant(new Date(said.at))}
            </span>
          </p>
          <p className="text-sm">{termsText(said)}</p>
          {said.note !== '' && <p className="mt-1 max-w-3xl text-sm whitespace-pre-wrap">{said.note}</p>}
        </li>
      ))}
    </ol>
  )
}

/** `Announce below 5.0%, removal on 1 Mar 2027, review on 24 Feb 2027.` */
function termsText({ verdict, threshold, target, review }: Terms): string {
  const parts = [
    `${verdictLabels[verdict]}; act below ${formatShare(threshold)}`,
    ...(target === null ? [] : [`removal on ${formatDay(target)}`]),
    ...(review === null ? [] : [`review on ${formatDay(review)}`]),
  ]
  return `${parts.join(', ')}.`
}
