'use client'

import { useQuery } from '@tanstack/react-query'
import { useView } from '@/components/shell/view-provider.tsx'
import { kamajiVersions } from '@/lib/contracts/kamaji-versions.ts'
import { installations } from '@/lib/format/count.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { kamajiVersionsQuery } from '@/lib/queries/kamaji-versions.ts'
import { newestPoints } from '@/lib/series/newest-points.ts'
import { readFigure } from '@/lib/summaries/figure.ts'
import { Figure } from './figure.tsx'
import { FigureEmpty } from './figure-empty.tsx'
import { kamajiTable } from './kamaji-table.ts'
import { Panel } from './panel.tsx'

const about = {
  definition:
    'Installations on one of the two newest stable or edge releases that the fleet had reached by then, out of the active ones.',
  denominator: kamajiVersions.denominator,
}

/** Is the newest release landing? */
export function NewestReleasesPanel({ className }: { className?: string }) {
  const { parameters } = useView()
  const query = useQuery(kamajiVersionsQuery(parameters))
  return (
    <Panel
      id="newest-releases"
      title="Newest releases"
      about={about}
      query={query}
      unit={installations}
      source={apiPath(kamajiVersions, parameters)}
      empty={<FigureEmpty />}
      table={kamajiTable}
      size="figure"
      className={className}
    >
      {({ meta, rows }) => {
        const points = newestPoints(meta, rows)
        return <Figure {...readFigure(points, true)} points={points} isShare />
      }}
    </Panel>
  )
}
