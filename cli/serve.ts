import type { Command } from 'commander'

export function addServe(program: Command): void {
  program
    .command('serve')
    .summary('run the server')
    .description('Runs the server in the foreground until SIGTERM or SIGINT. The environment configures it.')
    .action(async () => {
      // loaded here, so that no other command pays for it
      const { serve } = await import('../server/serve.ts')
      await serve(process.env, { dev: false })
      await untilItEndsTheProcess()
    })
}

const untilItEndsTheProcess = () => new Promise<never>(() => undefined)
