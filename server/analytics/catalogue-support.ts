import { catalogueSupport } from '../../lib/contracts/catalogue-support.ts'
import { readCatalogue } from '../catalogue/read-catalogue.ts'
import { answerOf, type Answerer } from './answer.ts'

export const answerCatalogueSupport: Answerer<typeof catalogueSupport> = async (
  database,
  parameters,
  now,
) => {
  const { support, version } = await readCatalogue(database)
  const facts = { as_of: now.toISOString(), n: support.length, catalogue_version: version }
  return answerOf(catalogueSupport, parameters, facts, [...support])
}
