/** What every answer about figures tells beside its rows. */
export const meta = {
  type: 'object',
  description: 'the parameters as understood, and:',
  required: ['as_of', 'n', 'denominator', 'definition'],
  properties: {
    as_of: {
      type: ['string', 'null'],
      format: 'date-time',
      description: 'reports received before it are in the answer',
    },
    n: { type: 'integer', description: 'size of the sample' },
    denominator: { type: 'string' },
    definition: { type: 'string' },
    one_day_installations: { type: 'integer' },
    reported_control_planes: {
      type: 'integer',
      description: 'of an estimate: control planes that the installations report at the end of the period',
    },
    unscaled_control_planes: { type: 'integer', description: 'of an estimate: what the events add up to' },
    catalogue_version: { type: 'string', description: 'another one after each edit of the catalogue' },
    rows_left_out: { type: 'integer', description: 'rows beyond the most that an answer has' },
    largest_share: {
      type: 'number',
      description: 'of figures of control planes: the part of the installation that has most of them',
    },
    next: { type: ['string', 'null'], description: 'cursor of the next page of a list' },
  },
}
