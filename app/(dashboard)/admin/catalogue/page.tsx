import { MappingsSection } from '@/components/catalogue/mappings-section.tsx'
import { MarksSection } from '@/components/catalogue/marks-section.tsx'
import { ReleasesSection } from '@/components/catalogue/releases-section.tsx'
import { SupportSection } from '@/components/catalogue/support-section.tsx'
import { UnrecognisedSection } from '@/components/catalogue/unrecognised-section.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { newestMinorsFirst } from '@/lib/catalogue/newest-minors-first.ts'
import { database } from '@/server/auth/database.ts'
import { requirePage } from '@/server/auth/access/require-page.ts'
import { readCatalogue } from '@/server/catalogue/read-catalogue.ts'
import { unrecognisedVersions } from '@/server/catalogue/unrecognised-versions.ts'

export const metadata = { title: 'Catalogue' }

export default async function CataloguePage() {
  await requirePage('/admin/catalogue')
  const { releases, support, marks, mappings, version } = await readCatalogue(database())
  const newestFirst = releases.toReversed()
  return (
    <>
      <PageHeader title="Catalogue">
        What is known of versions, by which figures are ordered and marked. Version {version}.
      </PageHeader>
      <PageBody>
        <UnrecognisedSection
          versions={await unrecognisedVersions(database())}
          releases={newestFirst.map((release) => release.version)}
        />
        <MappingsSection mappings={mappings} />
        <MarksSection marks={marks.toReversed()} />
        <ReleasesSection releases={newestFirst} />
        <SupportSection support={newestMinorsFirst(support)} />
      </PageBody>
    </>
  )
}
