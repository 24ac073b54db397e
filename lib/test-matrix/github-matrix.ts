interface TestedRow {
  kamaji: string
  kubernetes: string
  datastore: string
  tenant_kubernetes: string | null
}

/** GitHub Actions starts no more jobs of one matrix. */
const mostJobs = 256

/**
 * The combinations as the `strategy` of a job. A line is a mapping in the flow style of YAML, whose texts are in double
 * quotes: so `1.30` stays a text, and JSON is the same.
 */
export function githubMatrix(rows: readonly TestedRow[]): string {
  const warning =
    rows.length > mostJobs
      ? [`# ${rows.length} jobs: GitHub Actions starts at most ${mostJobs} of a matrix`]
      : []
  const lines = rows.map((row) => `      - ${JSON.stringify(jobOf(row))}`)
  return [...warning, 'strategy:', '  fail-fast: false', '  matrix:', '    include:', ...lines, ''].join('\n')
}

const jobOf = ({ kamaji, kubernetes, datastore, tenant_kubernetes }: TestedRow) => ({
  kamaji,
  kubernetes,
  datastore,
  ...(tenant_kubernetes === null ? {} : { tenant: tenant_kubernetes }),
})
