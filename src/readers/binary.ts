/** Tells pictures, archives, programs and other binary files from text. */

const signatures: readonly (readonly [what: string, magic: readonly number[], at?: number])[] = [
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a WebP picture', [0x57, 0x45, 0x42, 0x50], 8],
  ['a TIFF picture', [0x49, 0x49, 0x2a, 0x00]],
  ['a TIFF picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word or Excel document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['an xz archive', [0xfd, 0x37, 0x7a, 0x58]],
  ['a Zstandard archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['a program', [0x4d, 0x5a, 0x90, 0x00]],
  ['a program', [0xcf, 0xfa, 0xed, 0xfe]],
  ['a sound or video file', [0x66, 0x74, 0x79, 0x70], 4],
  ['a sound file', [0x49, 0x44, 0x33]],
  ['a sound file', [0x4f, 0x67, 0x67, 0x53]],
  ['a database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
]

const startsWith = (bytes: Uint8Array, magic: readonly number[], at: number): boolean =>
  magic.every((byte, index) => bytes[at + index] === byte)

/** What kind of binary file this is by its first bytes ("a PNG picture"), or null. */
export const binaryKind = (bytes: Uint8Array): string | null =>
  signatures.find(([, magic, at]) => startsWith(bytes, magic, at ?? 0))?.[0] ?? null

/** Control characters that no text file has: all of C0 but tab, line ends, form feed, end-of-file (DOS) and escape. */
const isControl = (byte: number): boolean =>
  byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 0x1a && byte !== 0x1b

/** Share of bytes in `bytes` that are control characters, 0 to 1. */
export function controlShare(bytes: Uint8Array): number {
  let controls = 0
  for (const byte of bytes) if (isControl(byte)) controls++
  return bytes.length === 0 ? 0 : controls / bytes.length
}
