'use client'

import { useState, type ReactNode } from 'react'
import type { Role } from '@/lib/contracts/access/role.ts'
import { AccountMenu } from './account-menu.tsx'
import { Brand } from './brand.tsx'
import { FactorBanner } from './factor-banner.tsx'
import { KeyList } from './key-list.tsx'
import { Navigation } from './navigation.tsx'
import { Palette } from './palette.tsx'
import { SimulatedBanner } from './simulated-banner.tsx'
import { TopBar } from './top-bar.tsx'
import { useShortcuts } from './use-shortcuts.ts'

export interface ShellUser {
  name: string
  email: string
  role: Role
}

/** Opens what the shell holds. */
export interface ShellActions {
  keys: () => void
  commands: () => void
}

interface Props {
  user: ShellUser
  /** the fleet in the database is simulated: every page says so */
  isSimulated: boolean
  /** an admin who needs a second factor first */
  lacksFactor: boolean
  children: ReactNode
}

/** The frame of every page behind the sign-in: sidebar, or top bar and drawer up to 768 px. */
export function Shell({ user, isSimulated, lacksFactor, children }: Props) {
  const [isKeyListOpen, setKeyListOpen] = useState(false)
  const [isPaletteOpen, setPaletteOpen] = useState(false)
  const show: ShellActions = {
    keys: () => {
      setKeyListOpen(true)
    },
    commands: () => {
      setPaletteOpen(true)
    },
  }
  useShortcuts({ '?': show.keys })
  return (
    <div className="md:grid md:grid-cols-[14rem_minmax(0,1fr)] print:block">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-2 text-sm font-medium text-on-accent focus:translate-y-0 print:hidden"
      >
        Skip to the content
      </a>
      <TopBar user={user} show={show} />
      <aside className="sticky top-0 hidden h-dvh flex-col gap-4 border-r border-line py-3 md:flex print:hidden">
        <div className="flex h-8 items-center px-4">
          <Brand />
        </div>
        <div className="grow overflow-y-auto">
          <Navigation role={user.role} />
        </div>
        <div className="px-2">
          <AccountMenu user={user} show={show} />
        </div>
      </aside>
      <main id="content" tabIndex={-1} className="min-w-0 outline-hidden">
        {isSimulated && <SimulatedBanner />}
        {lacksFactor && <FactorBanner />}
        {children}
      </main>
      <KeyList open={isKeyListOpen} onOpenChange={setKeyListOpen} />
      <Palette role={user.role} open={isPaletteOpen} onOpenChange={setPaletteOpen} onShowKeys={show.keys} />
    </div>
  )
}
