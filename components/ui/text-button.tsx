import type { ComponentProps } from 'react'

/** A lesser choice beside a form: a button that looks like a link. */
export function TextButton(props: Omit<ComponentProps<'button'>, 'className' | 'type'>) {
  return (
    <button
      type="button"
      {...props}
      className="rounded-sm text-sm underline decoration-edge underline-offset-2 hover:text-ink"
    />
  )
}
