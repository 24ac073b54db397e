import { Badge } from '@/components/ui/badge.tsx'

interface Check {
  state: 'ok' | 'warn' | 'fail'
  text: string
}

const badges = {
  ok: { tone: 'positive', label: 'Answers' },
  warn: { tone: 'warning', label: 'Answers' },
  fail: { tone: 'danger', label: 'Does not work' },
} as const

/** What a provider said when it was asked just now. */
export function CheckOutcome({ check: { state, text } }: { check: Check }) {
  const { tone, label } = badges[state]
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      <Badge tone={tone}>{label}</Badge>
      <span className="min-w-0 break-words">{text}</span>
    </p>
  )
}
