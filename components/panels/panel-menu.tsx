'use client'

import {
  ChartNoAxesCombined,
  Download,
  Ellipsis,
  ImageDown,
  Link2,
  SquareTerminal,
  Table2,
} from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu.tsx'
import { apiCall, csvOf, linkTo } from './panel-links.ts'
import { copy } from './copy.ts'

interface Props {
  id: string
  title: string
  source: string
  /** path and query of the answer for the period before, while the panel shows it too */
  before: string | undefined
  mode: 'chart' | 'table'
  onMode: (mode: 'chart' | 'table') => void
  /** makes a picture of the chart; undefined while there is none */
  onSave: ((format: 'svg' | 'png') => void) | undefined
}

const icon = 'size-4'

/** What can be done with a panel: see it otherwise, take it along, point others to it. */
export function PanelMenu({ id, title, source, before, mode, onMode, onSave }: Props) {
  const other = mode === 'chart' ? 'table' : 'chart'
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="ghost" size="icon-xs" aria-label={`More: ${title}`} className="-mr-2 print:hidden">
          <Ellipsis className={icon} />
        </Button>
      }
    >
      <MenuItem
        icon={other === 'table' ? <Table2 className={icon} /> : <ChartNoAxesCombined className={icon} />}
        onSelect={() => {
          onMode(other)
        }}
      >
        Show {other}
      </MenuItem>
      <MenuSeparator />
      <MenuLink icon={<Download className={icon} />} href={csvOf(source)} isDownload>
        Download CSV
      </MenuLink>
      {before !== undefined && (
        <MenuLink icon={<Download className={icon} />} href={csvOf(before)} isDownload>
          Download CSV, period before
        </MenuLink>
      )}
      {onSave !== undefined &&
        (['svg', 'png'] as const).map((format) => (
          <MenuItem
            key={format}
            icon={<ImageDown className={icon} />}
            onSelect={() => {
              onSave(format)
            }}
          >
            Download {format.toUpperCase()}
          </MenuItem>
        ))}
      <MenuSeparator />
      <MenuItem
        icon={<Link2 className={icon} />}
        onSelect={() => {
          void copy(linkTo(window.location, id), 'Link')
        }}
      >
        Copy link
      </MenuItem>
      <MenuItem
        icon={<SquareTerminal className={icon} />}
        onSelect={() => {
          void copy(apiCall(window.location.origin, source), 'API call')
        }}
      >
        Copy API call
      </MenuItem>
    </Menu>
  )
}
