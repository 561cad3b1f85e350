/** Boxes that a page sets into or under a report: a newsletter to sign up to, readers' comments, a word on the writer. */
import { beginsWithGivenName } from '../names/given.js'
import { readByline } from '../metadata/bylines.js'
import { isProse, toldAs, type Part } from './parts.js'

const furniture = (part: Part): Part => toldAs('furniture', part)
/** Paragraphs of the report that stand above whatever follows a report. */
const REPORT_BEFORE = 2

/** The parts with those of boxes told as furniture. */
export const markBoxes = (parts: readonly Part[]): readonly Part[] =>
  markBios(markComments(markButtons(markNewsletters(parts))))

const INVITES =
  /^(?:sign up (?:to|for)\b|(?:subscribe|sign up)\b.{0,40}\bnewsletter|(?:our |free |the )?(?:(?:daily|weekly|morning|evening) )?newsletters?[:.]?$|(?:get|receive) .{0,60}\b(?:newsletter|inbox)|abonnieren sie .{0,40}newsletter|newsletter abonnieren|inscrivez-vous|recevez .{2,80}|suscríbete .{0,60}|iscriviti .{0,60}|infolettre$)/iu
const CLOSES =
  /^(?:(?:enter |type )?your e-?mail.{0,40}|enter e-?mail.{0,20}|e-?mail(?:-adresse| address)?|sign ?(?:me )?up(?: now| here)?|subscribe(?: now)?|privacy notice\b.*|by (?:signing up|submitting|subscribing|entering|clicking)\b.*|after newsletter.{0,20}|jetzt (?:anmelden|abonnieren)|anmelden|(?:je )?m['’]inscri.{1,3}|s['’]inscrire|suscribirme|iscriviti|votre (?:e-?mail|adresse).{0,30})[.!*]?$/iu
/** Lines of a box between its invitation and its form, and words of each. */
const BOX_LINES = 6
const BOX_WORDS = 45

/** From "Sign up to ..." to the form under it. Without a form nothing but the invitation is the box. */
function markNewsletters(parts: readonly Part[]): readonly Part[] {
  const marked = [...parts]
  for (let at = 0; at < parts.length; at += 1) {
    if (!INVITES.test(textAt(parts, at).slice(0, 200))) continue
    let end = at
    for (let ahead = at + 1; ahead <= at + BOX_LINES && ahead < parts.length; ahead += 1) {
      const part = parts[ahead]
      if (part?.label !== null || part.shape.quoted) break
      if (CLOSES.test(part.text.slice(0, 400))) end = ahead
      else if (part.shape.words > BOX_WORDS) break
    }
    if (end === at) continue
    for (let inside = at; inside <= end; inside += 1) {
      const part = parts[inside]
      if (part !== undefined) marked[inside] = furniture(part)
    }
    at = end
  }
  return marked
}

const textAt = (parts: readonly Part[], at: number): string => parts[at]?.text ?? ''

/** Names of agencies that pages also have as buttons: "AA" makes the letters larger. */
const BUTTON = /^(?:AA|APP|TT)$/u

/** "AA" beside the other buttons of the page is one of them; alone it credits the agency. */
function markButtons(parts: readonly Part[]): readonly Part[] {
  const opening = parts.findIndex(isProse)
  return parts.map((part, at) => {
    if (!BUTTON.test(part.text) || (opening >= 0 && at > opening)) return part
    const beside = [parts[at - 1], parts[at + 1]].some((near) => near?.guess?.kind === 'furniture')
    return beside ? furniture(part) : part
  })
}

const COMMENTS_TOLD =
  /^(?:the )?comments below have (?:not )?been moderated|^(?:newest|oldest|best rated)\b.{0,60}\b(?:oldest|newest|worst rated)\b/iu
const COMMENTS_HEAD =
  /^(?:(?:(?:reader|view|all|top|latest)['’]?s? )?comments?|(?:leser)?kommentare?|commentaires?|comentarios|commenti|комментарии|reacties|diskussion|join the (?:discussion|conversation)|have your say)(?:\s?\(?\d[\d.,]{0,6}\)?)?$|^\d[\d.,]{0,6} (?:comments?|kommentare?|commentaires?|comentarios|commenti)$/iu
const COMMENTER =
  /(?:\b\d{1,3} ?(?:s|m|min|h|d|seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago|\bjust now|\bvor \d{1,3} \p{L}{3,8}|\bil y a \d{1,3} \p{L}{3,8}|\bhace \d{1,3} \p{L}{3,8}|\b\d{1,3} \p{L}{3,8} назад)$/iu
const COMMENTS_FORM =
  /^(?:(?:log|sign) in|register|connectez-vous|anmelden|melden sie sich|inicia sesión).{0,30}\b(?:comment|commenter|kommentieren|comentar)\b|^(?:sort by|neueste|älteste|trier par|ordenar por)\b.{0,40}$/iu
/** How near under their heading comments begin, and words of the line over one. */
const COMMENTS_REACH = 4
const COMMENTER_WORDS = 12

/** From where readers' comments begin, all that follows is theirs or the page's. */
function markComments(parts: readonly Part[]): readonly Part[] {
  let report = 0
  const from = parts.findIndex((part, at) => {
    if (report >= REPORT_BEFORE && beginsComments(parts, at)) return true
    if (isProse(part)) report += 1
    return false
  })
  return from < 0 ? parts : parts.map((part, at) => (at < from ? part : furniture(part)))
}

function beginsComments(parts: readonly Part[], at: number): boolean {
  const text = textAt(parts, at)
  if (text.length > 90) return false
  if (COMMENTS_TOLD.test(text)) return true
  if (!COMMENTS_HEAD.test(text)) return false
  return parts
    .slice(at + 1, at + 1 + COMMENTS_REACH)
    .some(
      (part) =>
        part.text.length < 120 &&
        ((part.shape.words <= COMMENTER_WORDS && COMMENTER.test(part.text)) || COMMENTS_FORM.test(part.text)),
    )
}

const BIO =
  /^,?\s*(?:is (?:an?|the|our|based)\b|covers\b|has (?:been|covered|worked|reported|written)\b|joined\b|reports (?:on|from)\b|writes (?:about|on|for)\b|(?:senior |staff |chief |news |foreign )*(?:reporter|correspondent|editor|writer|journalist)\b)/iu
const LONGEST_BIO = 70

/** A paragraph under the report on whoever wrote it, and their name above it. */
function markBios(parts: readonly Part[]): readonly Part[] {
  const names = new Set(
    parts.slice(0, 60).flatMap((part) => {
      const byline = part.guess?.kind === 'byline' && part.shape.words <= 16 ? readByline(part.text) : null
      return byline?.authors.filter((name) => byline.explicit || beginsWithGivenName(name)) ?? []
    }),
  )
  let report = 0
  const starts = parts.map((part) => {
    const isBio =
      report >= REPORT_BEFORE &&
      part.shape.words <= LONGEST_BIO &&
      (presentsAuthor(part.text) || tellsOf(part.text, names))
    if (!isBio && isProse(part)) report += 1
    return isBio
  })
  return parts.map((part, at) => (starts[at] === true ? furniture(part) : part))
}

/** "Author: Ana Berg News Editor Ana Berg is an editor at the Post.": the label, the name twice, or what they do behind it. */
const ABOUT_AUTHOR =
  /^(?:about (?:the )?(?:authors?|writers?|reporters?)|(?:the )?authors?|written by|über (?:den autor|die autorin|die autoren)|autor(?:in)?|zur person|à propos de l['’]auteure?|l['’]auteure?|auteure?|sobre (?:el autor|la autora)|autora?|об авторе|автор)\s*[:：]?\s+(\p{Lu}[\p{L}'’.-]+(?:\s(?:(?:de|del|van|von|da|di|al|bin)\s)?\p{Lu}[\p{L}'’.-]+){1,2}?)(?=[\s,])/iu

function presentsAuthor(text: string): boolean {
  const match = ABOUT_AUTHOR.exec(text.slice(0, 120))
  const name = match?.[1]
  // "Authors told": the label is matched in any case, the name is not.
  if (match === null || name === undefined || !/^\p{Lu}/u.test(name) || text.includes('“') || text.includes('"'))
    return false
  const rest = text.slice(match[0].length)
  return rest.includes(name) || BIO.test(rest.slice(0, 60))
}

const tellsOf = (text: string, names: ReadonlySet<string>): boolean =>
  [...names].some(
    (name) => name.includes(' ') && text.startsWith(name) && BIO.test(text.slice(name.length, name.length + 60)),
  )
