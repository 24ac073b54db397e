'use client'

import { Info } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'
import { Popover } from '@/components/ui/popover.tsx'

interface Props {
  title: string
  definition: string
  denominator: string
}

/** What the measure means, and what it is a share of. */
export function PanelInfo({ title, definition, denominator }: Props) {
  return (
    <Popover
      align="end"
      title={title}
      trigger={
        <Button variant="ghost" size="icon-xs" aria-label={`About: ${title}`} className="print:hidden">
          <Info className="size-3.5" />
        </Button>
      }
    >
      <p className="text-muted">{definition}</p>
      <p className="mt-2 text-muted">
        <span className="font-medium text-ink">Denominator:</span> {denominator}
      </p>
    </Popover>
  )
}
