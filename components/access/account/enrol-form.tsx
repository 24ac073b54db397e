'use client'

import { Copy } from 'lucide-react'
import { copy } from '@/components/panels/copy.ts'
import { IconButton } from '@/components/ui/icon-button.tsx'
import { TextField } from '@/components/ui/text-field.tsx'
import type { Enrolment, QrCode } from '@/lib/contracts/access/factor.ts'
import { confirmEnrolment } from '@/lib/queries/access/factor.ts'
import { AccessForm } from '../access-form.tsx'
import { formText } from '../form-text.ts'
import { useSubmit } from '../use-submit.ts'

interface Props {
  enrolment: Enrolment
  onEnrolled: (recoveryCodes: string[]) => void
}

/** The secret to scan or to type, and the code that shows that the app has it. */
export function EnrolForm({ enrolment, onEnrolled }: Props) {
  const { isBusy, fault, faultIn, submit } = useSubmit()
  const confirm = async (form: FormData) =>
    onEnrolled(await confirmEnrolment(enrolment.ticket, formText(form, 'code')))
  return (
    <AccessForm
      fault={fault}
      isBusy={isBusy}
      submitLabel={isBusy ? 'Setting it up…' : 'Turn it on'}
      onSubmit={(form) => void submit(() => confirm(form))}
    >
      <QrPicture {...enrolment.qr_code} />
      <div className="text-sm">
        <p className="text-muted">No camera at hand? Type this key into the app:</p>
        <p className="flex items-center gap-1">
          <span className="font-mono break-words">{inGroups(enrolment.secret)}</span>
          <IconButton
            size="icon-sm"
            label="Copy the key"
            icon={<Copy className="size-4" />}
            onClick={() => void copy(enrolment.secret, 'Key')}
          />
        </p>
      </div>
      <TextField
        name="code"
        label="Code that the app shows"
        hint="Six digits."
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={100}
        required
        error={faultIn('code')}
        className="font-mono"
      />
    </AccessForm>
  )
}

/** Dark on light in either theme: cameras want it so. */
function QrPicture({ size, path }: QrCode) {
  return (
    <svg
      role="img"
      aria-label="QR code with the key for your authenticator app"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-48 self-center rounded-md"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}

const inGroups = (secret: string) => secret.replaceAll(/(.{4})(?=.)/g, '$1 ')
