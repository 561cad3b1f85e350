/** Identifiers that are the same whenever the same thing is exported. */
import { createHash } from 'node:crypto'

/** A UUID of version 8 (RFC 9562: made by the application) from the SHA-256 of the parts. */
export function guidOf(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
