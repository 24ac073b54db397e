'use client'

import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import Link from 'next/link'
import type { ReactElement, ReactNode } from 'react'
import { cx } from './cx.ts'

const popup =
  'popup-motion z-50 max-h-(--available-height) min-w-48 overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-raised outline-hidden'
const item =
  'flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 text-sm text-ink outline-hidden select-none data-disabled:text-faint data-highlighted:bg-hover'

interface MenuProps {
  /** the button that opens it */
  trigger: ReactElement
  children: ReactNode
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
}

export function Menu({ trigger, children, align = 'start', side = 'bottom' }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} side={side} sideOffset={4} className="z-50 outline-hidden">
          <Base.Popup className={popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface ItemProps {
  icon?: ReactNode
  children: ReactNode
  /** shown at the end: a key, for one */
  hint?: ReactNode
  tone?: 'plain' | 'danger'
  disabled?: boolean
}

function ItemBody({ icon, children, hint }: ItemProps) {
  return (
    <>
      {icon !== undefined && <span className="flex size-4 items-center text-muted">{icon}</span>}
      <span className="grow">{children}</span>
      {hint !== undefined && <span className="pl-4 text-xs text-muted">{hint}</span>}
    </>
  )
}

export function MenuItem({ onSelect, ...props }: ItemProps & { onSelect: () => void }) {
  return (
    <Base.Item
      className={cx(item, props.tone === 'danger' && 'text-danger')}
      onClick={onSelect}
      disabled={props.disabled ?? false}
    >
      <ItemBody {...props} />
    </Base.Item>
  )
}

interface LinkProps extends ItemProps {
  href: string
  /** the answer is saved as a file */
  isDownload?: boolean
}

export function MenuLink({ href, isDownload = false, ...props }: LinkProps) {
  const to = isDownload ? { href, download: true } : { render: <Link href={href} /> }
  return (
    <Base.LinkItem {...to} className={item} closeOnClick>
      <ItemBody {...props} />
    </Base.LinkItem>
  )
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />
}

interface RadioProps<T extends string> {
  label: string
  value: T
  onChange: (value: T) => void
  options: readonly { value: T; label: ReactNode; hint?: ReactNode; disabled?: boolean }[]
}

export function MenuRadioGroup<T extends string>({ label, value, onChange, options }: RadioProps<T>) {
  return (
    <Base.RadioGroup value={value} onValueChange={onChange}>
      <Base.GroupLabel className="px-2 pt-2 pb-1 text-xs font-medium text-muted">{label}</Base.GroupLabel>
      {options.map((option) => (
        <Base.RadioItem
          key={option.value}
          value={option.value}
          className={item}
          disabled={option.disabled ?? false}
          closeOnClick
        >
          <Tick indicator={<Base.RadioItemIndicator render={<Check className="size-4" />} />} />
          <ItemBody hint={option.hint}>{option.label}</ItemBody>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  )
}

interface CheckboxProps {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
}

export function MenuCheckbox({ checked, onChange, children }: CheckboxProps) {
  return (
    <Base.CheckboxItem checked={checked} onCheckedChange={onChange} className={item}>
      <Tick indicator={<Base.CheckboxItemIndicator render={<Check className="size-4" />} />} />
      <ItemBody>{children}</ItemBody>
    </Base.CheckboxItem>
  )
}

/** Keeps the place of the tick, so that labels stand in one line. */
function Tick({ indicator }: { indicator: ReactNode }) {
  return <span className="flex size-4 items-center text-accent">{indicator}</span>
}
