import { Button } from '@/components/ui/button.tsx'

interface Props {
  /** of the row, for those who do not see it */
  name: string
  edit?: { label: string; onClick: () => void }
  /** not there for what no admin entered */
  onTakeBack?: (() => void) | undefined
}

/** What can be done to an entry. */
export function RowActions({ name, edit, onTakeBack }: Props) {
  return (
    <span className="inline-flex gap-1">
      {onTakeBack !== undefined && (
        <Button variant="ghost" size="sm" aria-label={`Take back: ${name}`} onClick={onTakeBack}>
          Take back
        </Button>
      )}
      {edit !== undefined && (
        <Button variant="ghost" size="sm" aria-label={`${edit.label}: ${name}`} onClick={edit.onClick}>
          {edit.label}
        </Button>
      )}
    </span>
  )
}
