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
import { readChoice } from '@/lib/explore/choice.ts'

export interface PageLink {
  href: GuardedPage
  label: string
  icon: LucideIcon
  /** pages of figures share the period and the filters; null for the others */
  controls: ControlsOf | null
}

/** What the bar may offer beside period and filters, which count on every page of figures. */
export type Control = 'interval' | 'comparison'

/** The controls that change something on a page as its address has it: only these are offered there. */
type ControlsOf = (search: URLSearchParams) => readonly Control[]

const overTime: ControlsOf = () => ['interval', 'comparison']
const byBucket: ControlsOf = () => ['interval']
const ofLastDay: ControlsOf = () => []
const asAsked: ControlsOf = (search) =>
  readChoice(search).by.includes('bucket') ? ['interval', 'comparison'] : []

interface Section {
  label: string | null
  pages: readonly PageLink[]
}

const sections: readonly Section[] = [
  {
    label: null,
    pages: [
      { href: '/', label: 'Overview', icon: LayoutDashboard, controls: overTime },
      { href: '/versions', label: 'Versions', icon: Layers, controls: overTime },
      { href: '/upgrades', label: 'Upgrades', icon: ArrowUpDown, controls: overTime },
      { href: '/lifecycle', label: 'Lifecycle', icon: HeartPulse, controls: overTime },
      { href: '/capabilities', label: 'Capabilities', icon: Boxes, controls: overTime },
      { href: '/planner', label: 'Deprecation planner', icon: Scissors, controls: byBucket },
      { href: '/decisions', label: 'Decisions', icon: Scale, controls: null },
      { href: '/test-matrix', label: 'Test matrix', icon: Grid3x3, controls: ofLastDay },
      { href: '/explore', label: 'Explore', icon: Compass, controls: asAsked },
      { href: '/data-quality', label: 'Data quality', icon: ClipboardCheck, controls: byBucket },
    ],
  },
  {
    label: 'Admin',
    pages: [
      { href: '/admin/people', label: 'People', icon: Users, controls: null },
      { href: '/admin/tokens', label: 'API tokens', icon: KeyRound, controls: null },
      { href: '/admin/audit', label: 'Audit log', icon: ScrollText, controls: null },
      { href: '/admin/catalogue', label: 'Catalogue', icon: BookMarked, controls: null },
      { href: '/admin/sign-in', label: 'Sign-in', icon: LogIn, controls: null },
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

/** The controls of the page at an address; null where it has no figures. */
export function controlsAt(pathname: string, search: URLSearchParams): readonly Control[] | null {
  const page = sections.flatMap(({ pages }) => pages).find(({ href }) => href === pathname)
  return page?.controls?.(search) ?? null
}
