import { catalogueReleases } from '../../lib/contracts/catalogue-releases.ts'
import { readCatalogue } from '../catalogue/read-catalogue.ts'
import { answerOf, type Answerer } from './answer.ts'

export const answerCatalogueReleases: Answerer<typeof catalogueReleases> = async (
  database,
  parameters,
  now,
) => {
  const { releases, version } = await readCatalogue(database)
  const facts = { as_of: now.toISOString(), n: releases.length, catalogue_version: version }
  return answerOf(catalogueReleases, parameters, facts, [...releases])
}
