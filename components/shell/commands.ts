'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import type { Role } from '@/lib/contracts/access/role.ts'
import { savedViewsQuery } from '@/lib/queries/saved-views.ts'
import { presets } from '@/lib/view-state/view.ts'
import { withSearch } from '@/lib/view-state/write-view.ts'
import { sectionsFor } from './pages.ts'
import { presetLabels } from './period-labels.ts'
import { signOut } from './sign-out.ts'
import { setTheme, themes } from './theme.ts'
import { useControls } from './use-controls.ts'
import { useView } from './view-provider.tsx'

export interface Command {
  value: string
  label: string
  key?: string
  run: () => void
}

export interface CommandGroup {
  value: string
  items: Command[]
}

const themeLabels = { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' }

/** What can be done from here, saved views among it; periods only where the page has one. */
export function useCommands(role: Role, onShowKeys: () => void): CommandGroup[] {
  const router = useRouter()
  const controls = useControls()
  const { update, search } = useView()
  const { data: savedViews = [] } = useQuery(savedViewsQuery)
  const pages = sectionsFor(role).flatMap((section) => section.pages)
  const goTo: Command[] = pages.map((page) => ({
    value: `page ${page.href}`,
    label: page.label,
    run: () => {
      router.push(page.controls === null ? page.href : withSearch(page.href, search))
    },
  }))
  const views: Command[] = savedViews.map(({ id, name, path, owner }) => ({
    value: `view ${id}`,
    label: name,
    ...(owner === null ? {} : { key: owner }),
    run: () => {
      router.push(path)
    },
  }))
  const periods: Command[] = presets.map((preset) => ({
    value: `period ${preset}`,
    ...presetLabels[preset],
    run: () => {
      update({ period: preset })
    },
  }))
  if (controls?.includes('comparison') === true)
    periods.push({
      value: 'compare',
      label: 'Compare with the period before',
      key: 'X',
      run: () => {
        update(({ compare }) => ({ compare: !compare }))
      },
    })
  const settings: Command[] = [
    ...themes.map((theme) => ({
      value: `theme ${theme}`,
      label: themeLabels[theme],
      run: () => {
        setTheme(theme)
      },
    })),
    { value: 'keys', label: 'Keyboard shortcuts', key: '?', run: onShowKeys },
    { value: 'sign out', label: 'Sign out', run: signOut },
  ]
  return [
    { value: 'Pages', items: goTo },
    ...(views.length > 0 ? [{ value: 'Saved views', items: views }] : []),
    ...(controls === null ? [] : [{ value: 'Period', items: periods }]),
    { value: 'Settings', items: settings },
  ]
}
