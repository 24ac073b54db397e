'use client'

import { Columns2, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { RuleBuilder } from './rule-builder.tsx'

interface Props {
  rule: string | null
  onChange: (rule: string | null) => void
}

/** Another rule beside the first, on demand. */
export function SecondRule({ rule, onChange }: Props) {
  const [isWanted, setWanted] = useState(false)
  if (rule === null && !isWanted)
    return (
      <div>
        <Button size="sm" onClick={() => setWanted(true)}>
          <Columns2 className="size-3.5" />
          Compare with another rule
        </Button>
      </div>
    )
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-3">
      <RuleBuilder label="Second rule" rule={rule} onChange={onChange} />
      <div>
        <Button
          size="sm"
          onClick={() => {
            setWanted(false)
            onChange(null)
          }}
        >
          <X className="size-3.5" />
          Without the second rule
        </Button>
      </div>
    </div>
  )
}
