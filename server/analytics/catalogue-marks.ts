import { catalogueMarks } from '../../lib/contracts/catalogue-marks.ts'
import { readCatalogue } from '../catalogue/read-catalogue.ts'
import { answerOf, type Answerer } from './answer.ts'

export const answerCatalogueMarks: Answerer<typeof catalogueMarks> = async (database, parameters, now) => {
  const { marks, version } = await readCatalogue(database)
  const rows = marks.filter(({ day }) => day >= parameters.from && day <= parameters.to)
  const facts = { as_of: now.toISOString(), n: rows.length, catalogue_version: version }
  return answerOf(catalogueMarks, parameters, facts, rows)
}
