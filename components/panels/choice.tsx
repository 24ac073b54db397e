'use client'

import { useId } from 'react'

interface Props<T extends string> {
  /** what the options choose between; read out, not shown */
  label: string
  value: T
  onChange: (value: T) => void
  options: readonly { value: T; label: string }[]
}

/** What a share of versions can be a share of. */
export const shareOptions = [
  { value: 'installations', label: 'Installations' },
  { value: 'control_planes', label: 'Control planes' },
] as const

/** One of two or three, all visible: radio buttons that look like a switch. */
export function Choice<T extends string>({ label, value, onChange, options }: Props<T>) {
  const name = useId()
  return (
    <fieldset className="flex rounded-sm border border-line text-xs print:hidden">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="relative flex h-6 cursor-pointer items-center rounded-sm px-2 whitespace-nowrap text-muted has-checked:bg-accent-soft has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => {
              onChange(option.value)
            }}
            className="absolute inset-0 cursor-pointer appearance-none opacity-0"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
