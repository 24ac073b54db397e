'use client'

import { useState } from 'react'
import { ResponsiveContainer, Sankey, type SankeyLinkProps, type SankeyNodeProps } from 'recharts'
import { hopLooks } from '@/lib/colour/hop-look.ts'
import { events as unit, formatCount } from '@/lib/format/count.ts'
import { formatKubernetes } from '@/lib/format/label.ts'
import { formatShare } from '@/lib/format/number.ts'
import type { Flow } from '@/lib/series/upgrade-paths.ts'

interface Props {
  label: string
  flow: Flow
}

const labelWidth = 64

/** A Sankey of two columns; the line above it says what is under the pointer. */
export function FlowPlot({ label, flow }: Props) {
  const [pointed, setPointed] = useState<number | null>(null)
  const all = flow.links.reduce((sum, link) => sum + link.events, 0)
  return (
    <figure aria-label={label} className="flex h-full flex-col">
      <p className="flex justify-between text-xs text-faint">
        <span>Old version</span>
        <span className="text-ink">{describe(flow.links[pointed ?? -1], all)}</span>
        <span>New version</span>
      </p>
      <div className="min-h-0 grow">
        <ResponsiveContainer width="100%" height="100%">
          <Sankey
            accessibilityLayer={false}
            data={flow}
            sort={false}
            iterations={0}
            nodeWidth={8}
            nodePadding={14}
            margin={{ top: 8, right: labelWidth, bottom: 8, left: labelWidth }}
            node={<FlowNode flow={flow} />}
            link={<FlowLink flow={flow} pointed={pointed} />}
            onMouseEnter={(item, type) => {
              if (type === 'link') setPointed(item.index)
            }}
            onMouseLeave={() => {
              setPointed(null)
            }}
          />
        </ResponsiveContainer>
      </div>
    </figure>
  )
}

type Link = Flow['links'][number]

function describe(link: Link | undefined, all: number): string {
  if (link === undefined) return ''
  const path = `${formatKubernetes(link.from)} → ${formatKubernetes(link.to)}`
  return `${path}: ${formatCount(link.events, unit)}, ${formatShare(link.events / all)} · ${hopLooks[link.kind].label}`
}

/** Recharts gives an element the place of each node, and each link, in turn. */
function FlowNode(props: Partial<SankeyNodeProps> & { flow: Flow }) {
  const { x = 0, y = 0, width = 0, height = 0, index = -1, flow } = props
  const node = flow.nodes[index]
  if (node === undefined) return <g />
  const isOld = node.side === 'old'
  return (
    <g>
      <rect x={x} y={y} width={width} height={Math.max(1, height)} rx={2} fill="var(--color-edge)" />
      <text
        x={isOld ? x - 6 : x + width + 6}
        y={y + height / 2}
        dy="0.35em"
        textAnchor={isOld ? 'end' : 'start'}
        fontSize={12}
        fill="var(--color-ink)"
      >
        {formatKubernetes(node.version)}
      </text>
    </g>
  )
}

function FlowLink(props: Partial<SankeyLinkProps> & { flow: Flow; pointed: number | null }) {
  const { sourceX, sourceY, sourceControlX, targetX, targetY, targetControlX } = props
  const { linkWidth = 0, index = -1, flow, pointed } = props
  const link = flow.links[index]
  if (link === undefined) return <g />
  return (
    <path
      d={`M${sourceX},${sourceY}C${sourceControlX},${sourceY} ${targetControlX},${targetY} ${targetX},${targetY}`}
      fill="none"
      stroke={hopLooks[link.kind].colour}
      strokeWidth={Math.max(1, linkWidth)}
      strokeOpacity={index === pointed ? 0.9 : 0.45}
    />
  )
}
