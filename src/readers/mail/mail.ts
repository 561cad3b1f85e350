/** Mail (EML), mailboxes (mbox) and saved pages in MIME (MHTML). The parser is loaded with the first of them. */
import { tooMany } from '../failures.js'
import type { RawArticle, Reader, ReaderInput } from '../reader.js'

const headOf = (head: Uint8Array): string => new TextDecoder('latin1').decode(head)
const FIELD =
  /^(?:received|return-path|delivered-to|from|to|subject|date|message-id|mime-version|content-type|x-[\w-]+|dkim-signature):/gim
const fieldsIn = (head: string): number => {
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length
  return new Set(
    head
      .slice(0, end)
      .match(FIELD)
      ?.map((field) => field.toLowerCase()),
  ).size
}
const startsWithField = (head: string): boolean => /^[A-Za-z][\w-]*:[ \t]*\S?/.test(head)
const isMail = (head: string): boolean => startsWithField(head) && fieldsIn(head) >= 3
const isSavedPage = (head: string): boolean =>
  startsWithField(head) &&
  /^mime-version:/im.test(head) &&
  (/^snapshot-content-location:/im.test(head) || /saved by|multipart\/related/i.test(head.slice(0, 1_500))) &&
  !/^(?:received|message-id|to):/im.test(head)

/** A mailbox begins its messages with "From sender day". */
const POSTMARK = /^From \S+ .*\d{4}.*$/

export const mailReader: Reader = {
  format: 'eml',
  extensions: ['eml'],
  sniff: (bytes) => {
    const head = headOf(bytes)
    return isMail(head) && !isSavedPage(head) ? (/^(?:message-id|received|mime-version):/im.test(head) ? 0.92 : 0.6) : 0
  },
  read: async ({ bytes, limits }) => [await (await import('./message.js')).readMail(bytes, limits, '')],
}

export const savedPageReader: Reader = {
  format: 'mhtml',
  extensions: ['mhtml', 'mht'],
  sniff: (bytes) => (isSavedPage(headOf(bytes)) ? 0.95 : 0),
  read: async ({ bytes, limits }) => [await (await import('./mhtml.js')).readSavedPage(bytes, limits)],
}

/** Offsets at which messages begin: a postmark at the top or after a blank line. */
function messagesIn(bytes: Uint8Array): readonly Uint8Array[] {
  const source = headOf(bytes)
  const starts = [...source.matchAll(/(?:^|\r?\n\r?\n)(?=From \S+ [^\n]*\d{4})/g)].map(
    ({ index, 0: blank }) => index + blank.length,
  )
  return starts.map((start, index) => {
    const message = source.slice(start, starts[index + 1] ?? source.length)
    const body = message.slice(message.indexOf('\n') + 1).replace(/^>(>*From )/gm, '$1')
    return Buffer.from(body, 'latin1')
  })
}

async function readMailbox({ bytes, limits }: ReaderInput): Promise<readonly RawArticle[]> {
  const messages = messagesIn(bytes)
  if (messages.length > limits.maxParts)
    throw tooMany(`The mailbox holds ${messages.length} mails; at most ${limits.maxParts} are read.`)
  const { readMail } = await import('./message.js')
  const articles: RawArticle[] = []
  for (const [index, message] of messages.entries())
    articles.push(await readMail(message, limits, messages.length === 1 ? '' : `#${index + 1}`))
  return articles
}

export const mailboxReader: Reader = {
  format: 'mbox',
  extensions: ['mbox'],
  sniff: (bytes) => {
    const [postmark = '', ...rest] = headOf(bytes).split(/\r?\n/)
    return POSTMARK.test(postmark) && isMail(rest.join('\n')) ? 0.95 : 0
  },
  read: readMailbox,
}
