import { cx } from '@/components/ui/cx.ts'
import { heatStep } from '@/lib/series/heat-step.ts'

export interface HeatCell {
  value: number
  /** the number as shown */
  text: string
  /** the whole of it in words, on hover */
  title: string
}

interface Props extends HeatCell {
  /** the value that has the strongest colour */
  most: number
  isFramed: boolean
  /** of a cell that can be picked */
  onPick: (() => void) | undefined
}

// Written out, since Tailwind finds class names by reading them.
const heat = [
  'text-faint',
  'bg-heat-1 text-heat-ink-1',
  'bg-heat-2 text-heat-ink-2',
  'bg-heat-3 text-heat-ink-3',
  'bg-heat-4 text-heat-ink-4',
  'bg-heat-5 text-heat-ink-5',
  'bg-heat-6 text-heat-ink-6',
]

/** A number on the colour of its size. */
export function Cell({ value, text, title, most, isFramed, onPick }: Props) {
  const shown = value === 0 ? <ZeroCell /> : text
  return (
    <td
      title={title}
      className={cx(
        'h-8 min-w-10 rounded-sm text-center',
        onPick === undefined && 'px-1',
        heat[heatStep(value, most)],
        isFramed && 'outline -outline-offset-1 outline-edge outline-dashed',
      )}
    >
      {onPick === undefined ? (
        shown
      ) : (
        <button
          type="button"
          tabIndex={-1}
          aria-label={title}
          onClick={onPick}
          className="h-8 w-full rounded-sm px-1 focus-inset outline-current hover:underline"
        >
          {shown}
        </button>
      )}
    </td>
  )
}

/** A dot keeps the pattern readable where most cells are empty. */
function ZeroCell() {
  return (
    <>
      <span aria-hidden>·</span>
      <span className="sr-only">0</span>
    </>
  )
}
