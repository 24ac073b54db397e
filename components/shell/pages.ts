import {
  ArrowUpDown,
  BookMarked,
  Boxes,
  ClipboardCheck,
  Compass,
  Grid3x3,
  HeartPulse,
  LayoutDashboard,
  Layers,
  Scale,
  Scissors,
  Users,
  type LucideIcon,
} from 'lucide-react'
import { atLeast, type Role } from '@/lib/contracts/access/role.ts'

export interface PageLink {
  href: string
  label: string
  icon: LucideIcon
  /** pages of figures share the period and the filters */
  hasView: boolean
}

interface Section {
  label: string | null
  minimumRole: Role
  pages: readonly PageLink[]
}

const sections: readonly Section[] = [
  {
    label: null,
    minimumRole: 'maintainer',
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
    minimumRole: 'admin',
    pages: [
      { href: '/admin/people', label: 'People', icon: Users, hasView: false },
      { href: '/admin/catalogue', label: 'Catalogue', icon: BookMarked, hasView: false },
    ],
  },
]

/** The pages that a role may open. */
export function sectionsFor(role: Role): Section[] {
  return sections.filter((section) => atLeast(role, section.minimumRole))
}
