/** Records of RFC 4180, by a reader that shares nothing with the writer under test. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  const cell = /"((?:[^"]|"")*)"(,|\r\n)|([^",\r\n]*)(,|\r\n)/gy
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    record.push(match[1]?.replaceAll('""', '"') ?? match[3] ?? '')
    if ((match[2] ?? match[4]) === ',') continue
    records.push(record)
    record = []
  }
  return records
}
