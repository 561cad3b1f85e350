/** Mail that passes another on: the mark of mail programs, a head in words, and the words of the first sender. */

/** What the head of the forwarded mail says; null where it does not. */
export interface ForwardedHead {
  readonly sender: string | null
  readonly date: string | null
  readonly subject: string | null
}

const MARK =
  /^(?:-{2,}\s*(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message (?:transféré|d'origine)|mensaje reenviado|mensaje original|messaggio inoltrato|пересылаемое сообщение)\s*-{2,}|(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado)\s*:)$/imu

const FIELDS = {
  sender: /^(?:from|von|de|da|от кого|от)\s*:\s*(.+)$/iu,
  date: /^(?:date|sent|datum|gesendet|envoyé|fecha|enviado|data|inviato|дата)\s*:\s*(.+)$/iu,
  subject: /^(?:subject|betreff|objet|asunto|oggetto|тема)\s*:\s*(.+)$/iu,
} as const
const FIELD = /^\p{L}[\p{L}\s-]{0,14}:(?:\s|$)/u

/** Of all words at least this share must be the forwarded mail's; else who passes it on has more to say than a note. */
const MOST = 0.75

const valueIn = (head: readonly string[], field: RegExp): string | null =>
  head.flatMap((line) => field.exec(line)?.[1]?.trim() ?? [])[0] ?? null

/** The mail that another passes on with no more than a note; null for a mail of its own. */
export function forwardedIn(text: string): { readonly head: ForwardedHead; readonly text: string } | null {
  const mark = MARK.exec(text)
  if (mark === null) return null
  const lines = text
    .slice(mark.index + mark[0].length)
    .trimStart()
    .split('\n')
  const end = lines.findIndex((line) => !FIELD.test(line))
  const head = lines.slice(0, Math.max(0, end))
  const sender = valueIn(head, FIELDS.sender)
  const body = lines.slice(end).join('\n').trim()
  if (sender === null || body.length < (mark.index + body.length) * MOST) return null
  const name = sender.replace(/\s*[<[(]?\S+@\S+$/u, '').replace(/^["'*]+|["'*]+$/g, '')
  return {
    head: {
      sender: name === '' ? null : name,
      date: valueIn(head, FIELDS.date),
      subject: valueIn(head, FIELDS.subject),
    },
    text: body,
  }
}
