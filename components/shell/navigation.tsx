'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { cx } from '@/components/ui/cx.ts'
import type { Role } from '@/lib/contracts/access/role.ts'
import { withSearch } from '@/lib/view-state/write-view.ts'
import { sectionsFor, type PageLink } from './pages.ts'
import { useView } from './view-provider.tsx'

/** The pages, in the sidebar and in the drawer of small screens. */
export function Navigation({ role, onNavigate }: { role: Role; onNavigate?: () => void }) {
  return (
    <nav aria-label="Pages" className="flex flex-col gap-4 px-2">
      {sectionsFor(role).map((section) => (
        <div key={section.label}>
          {section.label !== null && (
            <h2 className="px-2 pb-1 text-xs font-medium text-muted">{section.label}</h2>
          )}
          <ul className="flex flex-col gap-0.5">
            {section.pages.map((page) => (
              <li key={page.href}>
                <NavigationLink page={page} onNavigate={onNavigate} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function NavigationLink({ page, onNavigate }: { page: PageLink; onNavigate: (() => void) | undefined }) {
  const pathname = usePathname()
  const { search } = useView()
  const isCurrent = page.href === '/' ? pathname === '/' : pathname.startsWith(page.href)
  const Icon = page.icon
  return (
    <Link
      href={page.controls === null ? page.href : withSearch(page.href, search)}
      onClick={onNavigate}
      aria-current={isCurrent ? 'page' : undefined}
      className={cx(
        'flex h-8 items-center gap-2.5 rounded-md px-2 text-sm font-medium transition-colors',
        isCurrent ? 'bg-accent-soft text-accent' : 'text-muted hover:bg-hover hover:text-ink',
      )}
    >
      <Icon aria-hidden className="size-4" />
      {page.label}
    </Link>
  )
}
