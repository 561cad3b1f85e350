/** The formats that can be read, and the choice among them: by content first, by extension second. */
import { dividedDownload } from './archive/index.js'
import { inflateGzip, inflatedName, isGzip } from './gzip.js'
import { htmlReader } from './html/html.js'
import { jsonReader } from './json/json.js'
import { defaultLimits } from './limits.js'
import { mailboxReader, mailReader, savedPageReader } from './mail/mail.js'
import { markdownReader } from './markdown.js'
import { docxReader } from './office/docx.js'
import { odtReader } from './office/odt.js'
import { pdfReader } from './pdf/pdf.js'
import { ReadFailure, type RawArticle, type Reader, type ReadLimits } from './reader.js'
import { rtfReader } from './rtf/rtf.js'
import { textReader } from './text.js'
import { wireReader } from './wire/wire.js'

/** Every reader, in the order in which equal claims are settled. Plain text is the last resort. */
const readers: readonly Reader[] = [
  pdfReader,
  odtReader,
  docxReader,
  rtfReader,
  wireReader,
  mailboxReader,
  savedPageReader,
  mailReader,
  htmlReader,
  jsonReader,
  markdownReader,
  textReader,
]

/** Names for `--type`. */
export const formats: readonly string[] = readers.map((reader) => reader.format)

/** How many bytes `sniff` gets to see. */
const HEAD = 4096

export const extensionOf = (name: string): string => /\.([^./\\]+)$/.exec(inflatedName(name).toLowerCase())?.[1] ?? ''

/** A format said by name ("html"), by a person; also an extension of it ("htm"). */
export const readerNamed = (type: string): Reader | null =>
  readers.find((reader) => reader.format === type.toLowerCase() || reader.extensions.includes(type.toLowerCase())) ??
  null

/**
 * The reader for these bytes. A content that is certain (0.9 and more) beats any extension, as a PDF named .txt; below that the
 * extension adds to what the content says. Unknown extensions are read as text, which refuses what is not text.
 */
export function chooseReader(name: string, bytes: Uint8Array): Reader {
  const head = bytes.subarray(0, HEAD)
  const extension = extensionOf(name)
  const score = (reader: Reader): number => {
    const sure = reader.sniff(head)
    return sure >= 0.9 ? 1 + sure : sure + (reader.extensions.includes(extension) ? 1 : 0)
  }
  let best = { reader: textReader, score: score(textReader) }
  for (const reader of readers) {
    const told = score(reader)
    if (told > best.score) best = { reader, score: told }
  }
  return best.reader
}

export interface FileBytes {
  readonly name: string
  readonly bytes: Uint8Array
  /** A format said by the person; null to find out. */
  readonly type?: string | null
  readonly limits?: ReadLimits
}

const tooLarge = (limits: ReadLimits): ReadFailure =>
  new ReadFailure(
    'too-large',
    `The file is larger than ${Math.round(limits.maxBytes / 1024 / 1024)} MB.`,
    'Cut it down to the articles you need, or split it.',
  )

/** Reads the articles of one file, gzip undone. Throws `ReadFailure` and nothing else that a file can cause. */
export async function readArticles({
  name,
  bytes,
  type,
  limits = defaultLimits,
}: FileBytes): Promise<readonly RawArticle[]> {
  if (bytes.length > limits.maxBytes) throw tooLarge(limits)
  const packed = isGzip(bytes)
  const content = packed ? inflateGzip(bytes, limits) : bytes
  const inner = packed ? inflatedName(name) : name
  const reader = type === undefined || type === null ? chooseReader(inner, content) : readerNamed(type)
  if (reader === null)
    throw new ReadFailure(
      'unknown-format',
      `There is no reader for "${type ?? ''}".`,
      `Use one of ${formats.join(', ')}.`,
    )
  const articles = await reader.read({ name: inner, bytes: content, limits })
  const [only] = articles
  return only !== undefined && articles.length === 1 ? dividedDownload(only, limits) : articles
}
