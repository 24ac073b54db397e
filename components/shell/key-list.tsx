'use client'

import type { ReactNode } from 'react'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Kbd } from '@/components/ui/kbd.tsx'
import { presets } from '@/lib/view-state/view.ts'
import type { Control } from './pages.ts'
import { presetLabels } from './period-labels.ts'
import { useControls } from './use-controls.ts'

interface KeyGroup {
  title: string
  keys: readonly (readonly [keys: readonly string[], label: string])[]
}

/** The keys that do something on a page with these controls. */
function groupsFor(controls: readonly Control[] | null): KeyGroup[] {
  const everywhere: KeyGroup = {
    title: 'Everywhere',
    keys: [
      [['Esc'], controls === null ? 'Close' : 'Close, or clear the filters'],
      [['⌘', 'K'], 'Commands (Ctrl K)'],
      [['?'], 'This list'],
    ],
  }
  if (controls === null) return [everywhere]
  return [{ title: 'Period', keys: [...periodKeys, ...comparisonKeys(controls)] }, everywhere]
}

const periodKeys: KeyGroup['keys'] = [
  ...presets.map((preset) => [[presetLabels[preset].key], presetLabels[preset].label] as const),
  [['←'], 'Period before'],
  [['→'], 'Period after'],
]

const comparisonKeys = (controls: readonly Control[]): KeyGroup['keys'] =>
  controls.includes('comparison') ? [[['X'], 'Compare with the period before']] : []

export function KeyList({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const groups = groupsFor(useControls())
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
