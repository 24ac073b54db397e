'use client'

import { ChevronsUpDown, Command, Keyboard, LogOut, UserRound } from 'lucide-react'
import { Menu, MenuItem, MenuLink, MenuRadioGroup, MenuSeparator } from '@/components/ui/menu.tsx'
import { signOut } from './sign-out.ts'
import { setTheme, useTheme } from './theme.ts'
import type { ShellActions, ShellUser } from './shell.tsx'

interface Props {
  user: ShellUser
  show: ShellActions
}

/** Who is signed in, the theme, the keys, and the way out. */
export function AccountMenu({ user, show }: Props) {
  const theme = useTheme()
  return (
    <Menu side="top" trigger={<AccountButton user={user} />}>
      <MenuRadioGroup
        label="Theme"
        value={theme}
        onChange={setTheme}
        options={[
          { value: 'system', label: 'As the system' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
      />
      <MenuSeparator />
      <MenuLink icon={<UserRound className="size-4" />} href="/account">
        Account
      </MenuLink>
      <MenuItem icon={<Command className="size-4" />} hint="Ctrl K" onSelect={show.commands}>
        Commands
      </MenuItem>
      <MenuItem icon={<Keyboard className="size-4" />} hint="?" onSelect={show.keys}>
        Keyboard shortcuts
      </MenuItem>
      <MenuItem icon={<LogOut className="size-4" />} onSelect={signOut}>
        Sign out
      </MenuItem>
    </Menu>
  )
}

function AccountButton({ user, ...props }: { user: ShellUser }) {
  return (
    <button
      type="button"
      {...props}
      className="flex h-11 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-hover data-popup-open:bg-hover"
    >
      <span className="min-w-0 grow">
        <span className="block truncate text-sm font-medium">
          {user.name === '' ? user.email : user.name}
        </span>
        <span className="block truncate text-xs text-muted">{user.name === '' ? user.role : user.email}</span>
      </span>
      <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
    </button>
  )
}
