'use client'

import { useSearchParams } from 'next/navigation'
import { useView } from '@/components/shell/view-provider.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { explore } from '@/lib/contracts/explore.ts'
import { exploreParameters, readChoice, type ExploreChoice } from '@/lib/explore/choice.ts'
import { dimensionInText, measureLabels } from '@/lib/explore/labels.ts'
import { refusalOf } from '@/lib/explore/refusal.ts'
import { isStock } from '@/lib/explore/sources.ts'
import { events, installations } from '@/lib/format/count.ts'
import { exploreQuery } from '@/lib/queries/explore.ts'
import { summariseExplored } from '@/lib/summaries/explore.ts'
import { ExploreChart } from './explore-chart.tsx'
import { exploreTable } from './explore-table.ts'
import { FleetEmpty } from './fleet-empty.tsx'
import { Panel } from './panel.tsx'
import { useAsked } from './use-asked.ts'

/** The answer to the question that the address of the page holds, as a chart that fits its dimensions. */
export function ExplorePanel() {
  const choice = readChoice(useSearchParams())
  const refusal = refusalOf(choice.measure, choice.by)
  if (refusal !== null)
    return (
      <div className="rounded-md border border-line bg-surface">
        <EmptyState title="This question has no answer">{refusal}</EmptyState>
      </div>
    )
  return <Explored choice={choice} />
}

function Explored({ choice }: { choice: ExploreChoice }) {
  const { view, parameters } = useView()
  const asked = useAsked(explore, exploreQuery, exploreParameters(choice, view, parameters))
  const names = choice.by.map(dimensionInText)
  return (
    <Panel
      id="explored"
      title={`${measureLabels[choice.measure]} by ${names.join(' and ')}`}
      about={explore}
      {...asked}
      unit={isStock(choice.measure) ? installations : events}
      empty={isStock(choice.measure) ? <FleetEmpty meta={asked.query.data?.meta} /> : undefined}
      summary={summariseExplored}
      table={exploreTable}
      size="tall"
    >
      {(answer, before) => <ExploreChart answer={answer} before={before} />}
    </Panel>
  )
}
