import {
  ArrowUpDown,
  BookMarked,
  Boxes,
  ClipboardCheck,
  Compass,
  Grid3x3,
  HeartPulse,
  KeyRound,
  LayoutDashboard,
  Layers,
  LogIn,
  Scale,
  Scissors,
  ScrollText,
  Users,
  type LucideIcon,
} from 'lucide-react'
import { pageRoles, type GuardedPage } from '@/lib/contracts/access/page-roles.ts'
import { atLeast, type Role } from '@/lib/contracts/access/role.ts'

export interface PageLink {
  href: GuardedPage
  label: string
  icon: LucideIcon
  /** pages of figures share the period and the filters */
  hasView: boolean
}

interface Section {
  label: string | null
  pages: readonly PageLink[]
}

const sections: readonly Section[] = [
  {
    label: null,
    pages: [
      { href: '/', label: 'Overview', icon: LayoutDashboard, hasView: true },
      { href: '/versions', label: 'Versions', icon: Layers, hasView: true },
      { href: '/upgrades', label: 'Upgrades', icon: ArrowUpDown, hasView: true },
      { href: '/lifecycle', label: 'Lifecycle', icon: HeartPulse, hasView: true },
      { href: '/capabilities', label: 'Capabilities', icon: Boxes, hasView: true },
      { href: '/planner', label: 'Deprecation planner', icon: Scissors, hasView: true },
      { href: '/decisions', label: 'Decisions', icon: Scale, hasView: false },
      { href: '/test-matrix', label: 'Test matrix', icon: Grid3x3, hasView: true },
      { href: '/explore', label: 'Explore', icon: Compass, hasView: true },
      { href: '/data-quality', label: 'Data quality', icon: ClipboardCheck, hasView: true },
    ],
  },
  {
    label: 'Admin',
    pages: [
      { href: '/admin/people', label: 'People', icon: Users, hasView: false },
      { href: '/admin/tokens', label: 'API tokens', icon: KeyRound, hasView: false },
      { href: '/admin/audit', label: 'Audit log', icon: ScrollText, hasView: false },
      { href: '/admin/catalogue', label: 'Catalogue', icon: BookMarked, hasView: false },
      { href: '/admin/sign-in', label: 'Sign-in', icon: LogIn, hasView: false },
    ],
  },
]

/** The pages that a role may open. */
export function sectionsFor(role: Role): Section[] {
  const isOpen = ({ href }: PageLink) => atLeast(role, pageRoles[href])
  return sections
    .map((section) => ({ ...section, pages: section.pages.filter(isOpen) }))
    .filter(({ pages }) => pages.length > 0)
}
