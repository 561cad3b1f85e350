/**
 * Bytes to text: byte order marks, strict UTF-8, UTF-16 without a mark, then a detector for the encodings of older files.
 *
 * Strict UTF-8 comes first because text in another encoding is almost never valid UTF-8 by chance.
 */
import { binaryKind, controlShare } from './binary.js'
import { ReadFailure, type ReadLimits } from './reader.js'

export interface Decoded {
  /** Without a byte order mark, line ends `\n`. */
  readonly text: string
  /** Lower-case name: 'utf-8', 'utf-16le', 'windows-1252' ... */
  readonly encoding: string
}

/** How many bytes the statistics look at. */
const SAMPLE = 64 * 1024
/** A file with more control characters than this is not text. One in 200 leaves room for a stray form feed or a damaged byte. */
const MOST_CONTROLS = 0.005

/** Share of characters that a damaged or cut-off text may have wrong. */
const MOST_ODD = 0.01

const notText = (what: string | null): ReadFailure =>
  new ReadFailure(
    'not-text',
    what === null ? 'The file holds binary data, not text.' : `The file is ${what}, not text.`,
    'If it holds an article, save that as text, HTML, DOCX or PDF with text, under the right extension.',
  )

const badEncoding = (): ReadFailure =>
  new ReadFailure(
    'bad-encoding',
    'The characters of the file could not be told: its encoding is not known.',
    'Open it in an editor and save it as UTF-8.',
  )

const tooLarge = (limits: ReadLimits): ReadFailure =>
  new ReadFailure(
    'too-large',
    `The text is longer than ${limits.maxCharacters.toLocaleString('en-US')} characters.`,
    'Cut the file down to the one article and reopen the folder.',
  )

const marks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const markOf = (bytes: Uint8Array): string | null =>
  marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? null

/** Blanks, line ends, full stops and commas, of which every text has many; and the same with their two bytes exchanged. */
const COMMON = /[ \n\r.,\u3001\u3002\uFF0C]/g
const COMMON_SWAPPED = /[\u2000\u0A00\u0D00\u2E00\u2C00\u0130\u0230\u0CFF]/g
/** What no text has: control characters, lone surrogates, private and unassigned code points. */
const NEVER = /[\0-\u0008\u000B\u000E-\u0019\u001C-\u001F\uE000-\uF8FF\uFFFD-\uFFFF]|\p{Cn}|\p{Cs}/gu

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** UTF-16 without a mark, by which order of bytes makes a text. Null when neither does. */
function unmarkedUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const even = sample.subarray(0, sample.length - (sample.length % 2))
  const little = new TextDecoder('utf-16le').decode(even)
  const [common, swapped] = [count(little, COMMON), count(little, COMMON_SWAPPED)]
  if (common === swapped) return null
  const encoding = common > swapped ? 'utf-16le' : 'utf-16be'
  const text = encoding === 'utf-16le' ? little : new TextDecoder('utf-16be').decode(even)
  return count(text, NEVER) <= text.length * MOST_ODD ? encoding : null
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** True for what a wrong choice of encoding leaves behind: replacement characters, C1 controls, private and unassigned code points. */
const ODD = /[\uFFFD\u0080-\u009F\uE000-\uF8FF]|\p{Cn}/gu
const seemsText = (text: string): boolean => {
  const sample = text.slice(0, SAMPLE)
  return (sample.match(ODD)?.length ?? 0) <= sample.length * MOST_ODD
}

async function decodeAs(bytes: Uint8Array, encoding: string): Promise<string> {
  const iconv = (await import('iconv-lite')).default
  if (!iconv.encodingExists(encoding)) throw badEncoding()
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
}

/** Older encodings whose name the detector gives narrower than files are: pages "in Latin-1" are windows-1252 (WHATWG Encoding). */
const widened: Readonly<Record<string, string>> = {
  ascii: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'tis-620': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'euc-kr': 'cp949',
  'big5-hkscs': 'big5-hkscs',
}

async function legacy(bytes: Uint8Array): Promise<Decoded> {
  const { detect } = await import('jschardet')
  const found = detect(bytes.subarray(0, SAMPLE)).encoding?.toLowerCase()
  if (found === undefined) throw badEncoding()
  const encoding = widened[found] ?? found
  const text = await decodeAs(bytes, encoding)
  if (!seemsText(text)) throw badEncoding()
  return { text, encoding: found }
}

async function decodeBytes(bytes: Uint8Array): Promise<Decoded> {
  const mark = markOf(bytes)
  if (mark !== null) return { text: await decodeAs(bytes, mark), encoding: mark }
  const what = binaryKind(bytes)
  if (what !== null) throw notText(what)
  const sample = bytes.subarray(0, SAMPLE)
  if (sample.includes(0)) {
    const wide = unmarkedUtf16(sample)
    if (wide === null) throw notText(null)
    return { text: await decodeAs(bytes, wide), encoding: wide }
  }
  if (controlShare(sample) > MOST_CONTROLS) throw notText(null)
  const text = strictUtf8(bytes)
  return text === null ? legacy(bytes) : { text, encoding: 'utf-8' }
}

/** `\r\n`, lone `\r` and the byte order mark folded away; everything else as it stands. */
const normalise = (text: string): string => {
  const bare = text.replace(/^\uFEFF/, '')
  return bare.includes('\r') ? bare.replace(/\r\n?/g, '\n') : bare
}

/**
 * Decodes a text file. Throws `ReadFailure`: 'empty', 'too-large', 'not-text', 'bad-encoding', or 'no-article' when there is only
 * white space.
 */
export async function decode(bytes: Uint8Array, limits: ReadLimits): Promise<Decoded> {
  if (bytes.length === 0)
    throw new ReadFailure('empty', 'The file is empty (0 bytes).', 'Save the article again, or delete the file.')
  // No encoding needs more than four bytes a character, so this much cannot be within the limit.
  if (bytes.length > limits.maxCharacters * 4) throw tooLarge(limits)
  const { text, encoding } = await decodeBytes(bytes)
  if (text.length > limits.maxCharacters) throw tooLarge(limits)
  if (!/\S/u.test(text))
    throw new ReadFailure(
      'no-article',
      'The file holds only blank space.',
      'Save the article again, or delete the file.',
    )
  return { text: normalise(text), encoding }
}
