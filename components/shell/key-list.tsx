'use client'

import type { ReactNode } from 'react'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Kbd } from '@/components/ui/kbd.tsx'
import { presets } from '@/lib/view-state/view.ts'
import { presetLabels } from './period-labels.ts'

const groups: readonly {
  title: string
  keys: readonly (readonly [keys: readonly string[], label: string])[]
}[] = [
  {
    title: 'Period',
    keys: [
      ...presets.map((preset) => [[presetLabels[preset].key], presetLabels[preset].label] as const),
      [['←'], 'Period before'],
      [['→'], 'Period after'],
      [['X'], 'Compare with the period before'],
    ],
  },
  {
    title: 'Everywhere',
    keys: [
      [['Esc'], 'Close, or clear the filters'],
      [['⌘', 'K'], 'Commands (Ctrl K)'],
      [['?'], 'This list'],
    ],
  },
]

export function KeyList({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog title="Keyboard shortcuts" open={open} onOpenChange={onOpenChange}>
      {groups.map((group) => (
        <section key={group.title}>
          <h3 className="pt-2 pb-1 text-xs font-medium text-muted">{group.title}</h3>
          <dl>
            {group.keys.map(([keys, label]) => (
              <KeyRow key={label} keys={keys}>
                {label}
              </KeyRow>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}

function KeyRow({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <div className="flex h-8 items-center justify-between border-t border-line text-sm">
      <dt>{children}</dt>
      <dd className="flex gap-1">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dd>
    </div>
  )
}
