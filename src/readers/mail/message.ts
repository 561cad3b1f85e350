/** One mail or saved page in MIME: its HTML part, else its text part, and what its headers say. Attachments are never opened. */
import PostalMime, { type Email } from 'postal-mime'
import { readDateLine } from '../../core/article/metadata/dateLine.js'
import { isOutletName } from '../../core/article/metadata/outletWords.js'
import { beginsWithGivenName } from '../../core/article/names/given.js'
import type { MetadataHints } from '../../core/article/source.js'
import { assemble } from '../assemble.js'
import { damaged, noArticle, tooMany } from '../failures.js'
import { documentLines, readPage } from '../html/page.js'
import { ReadFailure, type RawArticle, type ReadLimits } from '../reader.js'
import { forwardedIn, type ForwardedHead } from './forwarded.js'

/** More parts than any newsletter has. */
const MOST_PARTS = 500
/** Levels of parts within parts; real mail has three or four. */
const MOST_NESTED = 32

function refuseManyParts(bytes: Uint8Array): void {
  const heads = new TextDecoder('latin1').decode(bytes).match(/^content-type:/gim)?.length ?? 0
  if (heads > MOST_PARTS) throw tooMany(`The mail has ${heads} parts; at most ${MOST_PARTS} are read.`)
}

/** Parses; throws `ReadFailure` 'too-many' or 'damaged'. */
export async function parseMessage(bytes: Uint8Array): Promise<Email> {
  refuseManyParts(bytes)
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: MOST_NESTED, attachmentEncoding: 'arraybuffer' })
  } catch {
    throw damaged('The parts of this mail could not be told apart.')
  }
}

const prose = (text: string): number => text.replace(/https?:\/\/\S+/g, '').replace(/\s+/g, '').length

/** The words of the page that are not furniture. */
const bodyOf = ({ text, blocks }: RawArticle): string =>
  (blocks ?? [])
    .filter(({ kind }) => kind !== 'furniture')
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')

/** The article in the HTML part; a short mail without a main text of its own is taken whole. */
function fromHtml(html: string, limits: ReadLimits): RawArticle | null {
  try {
    return readPage(html, limits, null)
  } catch (error) {
    if (error instanceof ReadFailure && error.reason === 'no-article') return null
    throw error
  }
}

/** How much of the text part the HTML part must give: less, and the main text was missed. */
const ENOUGH = 0.4

/** "Re: Fwd: WG: Lock reopens" is about the lock. */
const subjectOf = (subject: string | undefined): string | null =>
  subject?.replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|rv|sv|vs|antw)\s*:)+\s*/i, '').trim() ?? null

/** Newsletters are sent in the name of their outlet, other mail in a person's. */
function senderOf(sender: string): MetadataHints {
  if (sender === '') return {}
  return isOutletName(sender) && !beginsWithGivenName(sender)
    ? { outlet: { value: sender, source: 'format' } }
    : { authors: { value: [sender], source: 'format' } }
}

function hintsOf(email: Email): MetadataHints {
  const title = subjectOf(email.subject)
  const sender = email.from?.name ?? ''
  const day = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.exec(email.date ?? '')?.[0]
  return {
    ...(title === null || title === '' ? {} : { title: { value: title, source: 'format' } }),
    ...senderOf(sender),
    ...(day === undefined ? {} : { published: { value: `${day}Z`, source: 'format' } }),
  }
}

/** A forwarded mail is of its first sender, on its day, under its subject. */
function hintsIn(head: ForwardedHead, email: Email): MetadataHints {
  const title = subjectOf(head.subject ?? email.subject)
  const day = head.date === null ? null : readDateLine(head.date)
  return {
    ...(title === null || title === '' ? {} : { title: { value: title, source: 'format' } }),
    ...senderOf(head.sender ?? ''),
    ...(day === null ? {} : { published: { value: day.value, source: 'format' } }),
  }
}

const ownLines = (text: string): string => text.replace(/\r\n?/g, '\n').trim()

/** The article of one mail. Throws `ReadFailure`. */
export async function readMail(bytes: Uint8Array, limits: ReadLimits, part: string): Promise<RawArticle> {
  const email = await parseMessage(bytes)
  const whole = ownLines(email.text ?? '')
  const forwarded = forwardedIn(whole)
  const hints = forwarded === null ? hintsOf(email) : hintsIn(forwarded.head, email)
  if (forwarded !== null && email.html === undefined) return withTitle(forwarded.text, hints, part)
  return readOwn(email, { text: whole, hints }, limits, part)
}

/** The words of a mail as plain text, its subject above them. */
function withTitle(text: string, hints: MetadataHints, part: string): RawArticle {
  const title = hints.title?.value
  const whole = title === undefined || text.startsWith(title) ? text : `${title}\n\n${text}`
  return { text: whole, blocks: null, markup: 'plain', hints, part }
}

interface Words {
  readonly text: string
  readonly hints: MetadataHints
}

/** The HTML part with its blocks; where that misses the main text, the text part. */
function readOwn(email: Email, { text, hints }: Words, limits: ReadLimits, part: string): RawArticle {
  const page = email.html === undefined ? null : fromHtml(email.html, limits)
  if (page !== null && prose(bodyOf(page)) >= prose(text) * ENOUGH) {
    const lines = (page.blocks ?? []).map(({ kind, start, end }) => ({ kind, text: page.text.slice(start, end) }))
    return assemble({
      lines: lines.filter(({ kind }) => kind !== 'headline'),
      hints: { ...page.hints, ...hints },
      limits,
      part,
    })
  }
  if (text !== '') return withTitle(text, hints, part)
  if (email.html !== undefined) return assemble({ lines: documentLines(email.html, limits), hints, limits, part })
  throw noArticle('The mail holds neither text nor HTML.')
}
