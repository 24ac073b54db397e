'use client'

import { Copy, Download, Printer } from 'lucide-react'
import { copy } from '@/components/panels/copy.ts'
import { download } from '@/components/panels/download.ts'
import { Button } from '@/components/ui/button.tsx'
import { DialogClose } from '@/components/ui/dialog.tsx'

/** Recovery codes, shown this once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const text = `${codes.join('\n')}\n`
  return (
    <div className="flex flex-col gap-4" data-print-alone>
      <p className="text-base text-muted">
        Each of these codes signs you in once when your app is out of reach. Keep them where you would find
        them without your phone. They are not shown again.
      </p>
      <ol
        className="grid gap-1 rounded-md border border-line bg-hover p-3 font-mono text-sm"
        aria-label="Recovery codes"
      >
        {codes.map((code) => (
          <li key={code} className="break-words">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button onClick={() => void copy(text, 'Recovery codes')}>
          <Copy className="size-4" />
          Copy
        </Button>
        <Button onClick={() => download(asFile(text), 'kamaji-telemetry-recovery-codes.txt')}>
          <Download className="size-4" />
          Download
        </Button>
        <Button onClick={() => window.print()}>
          <Printer className="size-4" />
          Print
        </Button>
      </div>
      <footer className="flex justify-end print:hidden">
        <DialogClose>I have kept them</DialogClose>
      </footer>
    </div>
  )
}

const asFile = (text: string) =>
  new Blob([`Recovery codes of the Kamaji telemetry console. Each works once.\n\n${text}`], {
    type: 'text/plain',
  })
