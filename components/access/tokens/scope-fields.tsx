'use client'

import { useId } from 'react'
import { scopes, type Scope } from '@/lib/contracts/access/scope.ts'
import { scopeWords } from './scope-words.ts'

interface Props {
  /** those that the owner's role allows */
  offered: readonly Scope[]
  error: string | undefined
}

/** What a new token is good for, as fields of a form. */
export function ScopeFields({ offered, error }: Props) {
  const id = useId()
  return (
    <fieldset aria-describedby={error === undefined ? undefined : id} className="flex flex-col gap-1">
      <legend className="mb-1 text-sm font-medium">What it may do</legend>
      {scopes
        .filter((scope) => offered.includes(scope))
        .map((scope) => (
          <label key={scope} className="flex min-h-6 items-center gap-2 text-sm">
            <input
              type="checkbox"
              name="scopes"
              value={scope}
              defaultChecked={scope === 'read'}
              aria-invalid={error === undefined ? undefined : true}
              className="size-4 shrink-0 accent-accent"
            />
            <span>
              {scopeWords[scope].label}
              <span className="text-muted">: {scopeWords[scope].meaning}</span>
            </span>
          </label>
        ))}
      {error !== undefined && (
        <p id={id} className="text-xs text-danger">
          {error}
        </p>
      )}
    </fieldset>
  )
}
