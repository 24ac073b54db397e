import { encode } from 'uqr'
import type { QrCode } from '../../../lib/contracts/access/factor.ts'

/** Light modules around the code, as the standard asks for, so that cameras find it. */
const quietZone = 4

/** A QR code as the path of its dark modules, one unit each, for a picture without any inline style. */
export function drawQrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: path.join('') }
}
