import { catalogueMappings } from '../../lib/contracts/catalogue-mappings.ts'
import { readCatalogue } from '../catalogue/read-catalogue.ts'
import { answerOf, type Answerer } from './answer.ts'

export const answerCatalogueMappings: Answerer<typeof catalogueMappings> = async (
  database,
  parameters,
  now,
) => {
  const { mappings, version } = await readCatalogue(database)
  const facts = { as_of: now.toISOString(), n: mappings.length, catalogue_version: version }
  return answerOf(catalogueMappings, parameters, facts, [...mappings])
}
