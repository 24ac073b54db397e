'use client'

import { useId, useState } from 'react'
import { cx } from '@/components/ui/cx.ts'
import { inputClass } from '@/components/ui/field.tsx'
import { parseRule } from '@/lib/rules/parse-rule.ts'
import { printRule } from '@/lib/rules/print-rule.ts'
import { useEdited } from './use-edited.ts'

interface Props {
  label: string
  rule: string | null
  onChange: (rule: string) => void
}

/** The rule as the API takes it, for those who would rather write. Enter, or leaving the field, applies it. */
export function RuleText({ label, rule, onChange }: Props) {
  const id = useId()
  const [text, setText] = useEdited(rule ?? '')
  const [fault, setFault] = useState<string | null>(null)
  const apply = () => {
    if (text.trim() === (rule ?? '')) return setFault(null)
    const parsed = parseRule(text)
    setFault('fault' in parsed ? parsed.fault : null)
    if ('rule' in parsed) onChange(printRule(parsed.rule))
  }
  return (
    <div className="flex min-w-0 grow flex-col gap-1">
      <input
        aria-label={label}
        aria-invalid={fault === null ? undefined : true}
        aria-describedby={fault === null ? undefined : id}
        value={text}
        placeholder="or write it: kubernetes<1.31 and distribution=eks"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setText(target.value)}
        onBlur={apply}
        onKeyDown={({ key }) => {
          if (key === 'Enter') apply()
        }}
        className={cx(inputClass, 'w-full font-mono text-sm')}
      />
      {fault !== null && (
        <p id={id} role="alert" className="text-xs text-danger">
          {fault.charAt(0).toUpperCase() + fault.slice(1)}.
        </p>
      )}
    </div>
  )
}
