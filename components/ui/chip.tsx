import { X } from 'lucide-react'

interface Props {
  /** what the value is of */
  name?: string
  value: string
  onRemove: () => void
}

/** A filter that is on; the button takes it off. */
export function Chip({ name, value, onRemove }: Props) {
  return (
    <span className="inline-flex h-6 items-center rounded-sm bg-accent-soft pl-2 text-xs whitespace-nowrap">
      {name !== undefined && <span className="mr-1 text-muted">{name}</span>}
      <span className="max-w-48 truncate font-medium">{value}</span>
      <button
        type="button"
        onClick={onRemove}
        aria-label={`Remove ${name === undefined ? '' : `${name} `}${value}`}
        className="ml-0.5 flex size-6 items-center justify-center rounded-sm text-muted focus-inset hover:text-ink print:hidden"
      >
        <X className="size-3.5" />
      </button>
    </span>
  )
}
