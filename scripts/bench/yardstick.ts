// What the ingest is measured against, in a process of its own: yardstick.ts <port> [connection string]
// Without a database it reads and parses the body and answers 200; with one, each report is a transaction of its own.
import http from 'node:http'
import { Pool } from 'pg'

const [port, connectionString] = process.argv.slice(2)
const pool = connectionString === undefined ? null : new Pool({ connectionString, max: 20 })
await pool?.query('create table if not exists yardstick (id bigserial primary key, payload jsonb not null)')

async function store(text: string): Promise<void> {
  JSON.parse(text)
  await pool?.query('insert into yardstick (payload) values ($1)', [text])
}

const server = http.createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    void store(Buffer.concat(chunks).toString()).then(() =>
      response.writeHead(200, { 'Content-Length': '0' }).end(),
    )
  })
})
server.listen(Number(port), '127.0.0.1', () => console.log('listening'))
