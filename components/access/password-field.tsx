'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useState, type ComponentProps, type ReactNode } from 'react'
import { cx } from '@/components/ui/cx.ts'
import { Field, inputClass } from '@/components/ui/field.tsx'
import { IconButton } from '@/components/ui/icon-button.tsx'

interface Props extends Omit<ComponentProps<'input'>, 'type' | 'autoComplete'> {
  label: string
  hint?: ReactNode
  error?: string | undefined
  autoComplete: 'current-password' | 'new-password'
}

/** A password, hidden until its owner wants to see it. Pasting is welcome. */
export function PasswordField({ label, hint, error, ...props }: Props) {
  const [isShown, setShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <Field label={label} hint={hint} error={error} id={props.id}>
      {(control) => (
        <span className="relative flex">
          <input
            required
            maxLength={1024}
            {...props}
            {...control}
            type={isShown ? 'text' : 'password'}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            className={cx(inputClass, 'w-full pr-9')}
          />
          <span className="absolute top-0.5 right-0.5">
            <IconButton
              size="icon-sm"
              label={isShown ? 'Hide the password' : 'Show the password'}
              icon={<Icon className="size-4" />}
              onClick={() => setShown(!isShown)}
            />
          </span>
        </span>
      )}
    </Field>
  )
}
