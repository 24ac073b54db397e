import { verdicts, type Verdict } from '@/lib/contracts/decisions/terms.ts'
import { verdictLabels, verdictNotes } from './verdict-labels.ts'

interface Props {
  value: string
  onChange: (verdict: Verdict) => void
  error?: string | undefined
}

/** What is decided: one of three, each with what it means. */
export function VerdictChoice({ value, onChange, error }: Props) {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="pb-1 text-sm font-medium">Verdict</legend>
      <div className="grid gap-2 sm:grid-cols-3">
        {verdicts.map((verdict) => (
          <label
            key={verdict}
            className="flex cursor-pointer items-start gap-2 rounded-md border border-edge/60 px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="verdict"
              value={verdict}
              required
              checked={value === verdict}
              onChange={() => onChange(verdict)}
              className="mt-1 accent-accent outline-hidden"
            />
            <span className="text-sm font-medium">
              {verdictLabels[verdict]}
              <span className="block text-xs font-normal text-muted">{verdictNotes[verdict]}</span>
            </span>
          </label>
        ))}
      </div>
      {error !== undefined && <p className="text-xs text-danger">{error}</p>}
    </fieldset>
  )
}
