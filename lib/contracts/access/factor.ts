import { z } from 'zod'

/** The dark modules of a QR code as the path of an SVG that is `size` units wide and high. */
export interface QrCode {
  size: number
  path: string
}

/** Answer of `POST /api/account/factor`: what an authenticator app needs. */
export interface Enrolment {
  /** base32 */
  secret: string
  qr_code: QrCode
  /** goes back with the code that the app shows */
  ticket: string
}

/** Body of `PUT /api/account/factor`. */
export const enrolmentConfirmation = z.strictObject({
  ticket: z.string().max(1000),
  code: z.string().max(100),
})

/** A code of an app, or a recovery code, as typed. */
export const typedCode = z.string().trim().max(100)

/** Body of `POST /api/account/proof`. */
export const proof = z.strictObject({ password: z.string().max(1024), totp: typedCode.optional() })
export type Proof = z.output<typeof proof>
