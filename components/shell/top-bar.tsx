'use client'

import { Menu as MenuIcon } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Drawer } from '@/components/ui/drawer.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Brand } from './brand.tsx'
import { Navigation } from './navigation.tsx'
import type { ShellActions, ShellUser } from './shell.tsx'

/** Stands in for the sidebar up to 768 px. */
export function TopBar({ user, show }: { user: ShellUser; show: ShellActions }) {
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
  }
  return (
    <header className="flex h-12 items-center justify-between border-b border-line px-4 md:hidden print:hidden">
      <Brand />
      <Drawer
        title="Pages"
        side="start"
        open={isOpen}
        onOpenChange={setOpen}
        trigger={
          <Button variant="ghost" size="icon" aria-label="Open the menu">
            <MenuIcon className="size-5" />
          </Button>
        }
      >
        <div className="flex grow flex-col justify-between pb-3">
          <Navigation role={user.role} onNavigate={close} />
          <div className="px-2">
            <AccountMenu user={user} show={show} />
          </div>
        </div>
      </Drawer>
    </header>
  )
}
