'use client'

import { useView } from '@/components/shell/view-provider.tsx'
import { kamajiVersions } from '@/lib/contracts/kamaji-versions.ts'
import { installations } from '@/lib/format/count.ts'
import { kamajiVersionsQuery } from '@/lib/queries/kamaji-versions.ts'
import { newestPoints } from '@/lib/series/newest-points.ts'
import { readFigure } from '@/lib/summaries/figure.ts'
import { Figure } from './figure.tsx'
import { FigureEmpty } from './figure-empty.tsx'
import { kamajiTable } from './kamaji-table.tsx'
import { Panel } from './panel.tsx'
import { useAsked } from './use-asked.ts'

const about = {
  definition:
    'Installations on one of the two newest stable or edge releases that the fleet had reached by then, out of the active ones.',
  denominator: kamajiVersions.denominator,
}

/** Is the newest release landing? */
export function NewestReleasesPanel({ className }: { className?: string }) {
  const { parameters } = useView()
  const asked = useAsked(kamajiVersions, kamajiVersionsQuery, parameters)
  return (
    <Panel
      id="newest-releases"
      title="Newest releases"
      about={about}
      {...asked}
      unit={installations}
      empty={<FigureEmpty />}
      table={kamajiTable}
      size="figure"
      className={className}
    >
      {({ meta, rows }, before) => {
        const points = newestPoints(meta, rows)
        const earlier = before && newestPoints(before.meta, before.rows)
        return <Figure {...readFigure(points, true, earlier)} points={points} before={earlier} isShare />
      }}
    </Panel>
  )
}
