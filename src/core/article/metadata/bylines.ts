/** Lines that say who wrote: "By Ana Berg and Tom Shaw in Lagos", "Von Ana Berg", "Ana Berg, Harbour Times". */
import { beginsWithGivenName } from '../names/given.js'
import { isSectionName } from '../furniture/lexicon.js'
import { agenciesIn, isAgencyCredit } from '../agencies.js'
import { readDateLine } from './dateLine.js'
import { isOutletName } from './outletWords.js'
import { isPlaceName } from './placeNames.js'

export interface Byline {
  readonly authors: readonly string[]
  readonly outlets: readonly string[]
  readonly agencies: readonly string[]
  /** Outlets that only their people name ("Herald staff", "Harbour Post Web Desk"): often a part of the name. */
  readonly desks: readonly string[]
  /** Whether a word says that a writer follows ("By", "Von"); a bare name is a byline only where bylines stand. */
  readonly explicit: boolean
}

const BY =
  /^(?:by|byline|interview by|interviewed by|an interview by|interview von|entretien par|entrevista de|intervista di|written by|words by|story by|text by|words(?=\s*[:：])|report by|reported by|reporting by|reporter|author|authors|posted by|published by|from our correspondent|von|text|autor|autorin|autoren|autorinnen|autorinnen und autoren|auteurs?|auteures?|autores|autori|ein artikel von|eine analyse von|ein kommentar von|par|écrit par|propos recueillis par|por|redacción|escrito por|di|a cura di|autore|door|av|af|текст|автор|авторы|автори|autorzy?|tekst|napisał|napisała|opracował|skrevet av)(?:\s*[:：]\s*|\s+)|^By(?=\p{Lu}\p{Ll})/iu
const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}'’.-]*|(?:de|del|della|di|da|dos|du|van|von|der|den|bin|ibn|al|el|la|le|ten|ter|y|zu|af)(?=\s))`
const NAME = new RegExp(String.raw`^\p{Lu}[\p{L}'’.-]+(?:\s${NAME_WORD}){1,4}$`, 'u')
const NOT_PERSON =
  /\b(?:staff|correspondents?|reporters?|editors?|desk|team|newsroom|bureau|agencies|agency|service|editorial|board|press|office|news|redaktion|rédaction|redacción|redazione|redactie|редакция|министерство|ministry|government|department|university)\b/iu
const ROLE =
  /\b(?:(?:chief |senior |staff |political |foreign |economics? |security |defen[cs]e |diplomatic |world |science |sports? |crime |business |health |environment |technology |video |data |news |deputy |managing |executive |associate |special |our |north america |europe |middle east |asia |africa |moscow |kyiv |beijing |washington |us |investigations )*(?:correspondent|reporter|editor|writer|columnist|journalist|producer|analyst|commentator|author|bureau chief|contributor|presenter|korrespondent(?:in)?|redakteur(?:in)?|journaliste|corresponsal|corrispondente|корреспондент|журналист))\b.*$/iu

const isPlace = (part: string): boolean => isPlaceName(part) && !beginsWithGivenName(part)

/** "The Harbour Morning", "El Faro": the name of a paper, or nobody's. */
const ARTICLE = /^(?:the|el|los|las|les|der|die|das|het)\s/iu

/** "(Reporting by Ana Berg; Editing by Tom Shaw)" under a wire report. */
export function isWireCredit(text: string): boolean {
  return (
    text.length < 260 &&
    /^[(\[]?\s*(?:(?:additional |original )?(?:reporting|writing|editing|compiled|translated|edited|written|graphics|video|photography) by|redaktion:|bearbeitung:|edición de)\s/iu.test(
      text,
    ) &&
    !/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(text)
  )
}

const NAMES = String.raw`\p{Lu}[\p{L}'’.-]*(?:,?\s(?:and\s|in\s)?\p{Lu}[\p{L}'’.-]*){0,8}`
/** "Berg reported from Port Kells.", "AP writers Ana Berg and Tom Shaw contributed to this report." */
const CONTRIBUTED = new RegExp(
  String.raw`^(?:${NAMES} (?:reported|contributed|wrote) from ${NAMES}|.{3,180} contributed (?:reporting|to this (?:report|story|article|piece))(?: from ${NAMES})?)\.$`,
  'u',
)

/** Whether a paragraph says who else worked on the report, and nothing else. */
export function isContribution(text: string): boolean {
  if (text.length > 400 || !/ (?:reported|contributed|wrote) /.test(text)) return false
  // No abbreviation ends in a small letter before "contributed", so that a full stop and a capital are the end of a sentence here.
  return text.split(/(?<=\p{Ll}\.)\s+(?=\p{Lu})/u).every((sentence) => CONTRIBUTED.test(sentence))
}

/** Where in the paper it stood: "Seite 3", "p. 12", "Nr. 93, S. 5". */
const PRINTED =
  /[,;|]?\s*(?<!\p{L})(?:(?:s|p|pp|pg|стр|с|nr|no|n°|№)\.?\s?|(?:seiten?|pages?|páginas?|pagina|pagine|sida|side|strona)\s)[A-Z]?\d{1,4}(?:\s?[-–]\s?[A-Z]?\d{1,4})?(?!\p{L})/giu

/** A line that tells what its writer is or where they are, and names nobody: "Europe correspondent, Lisbon", "Reporting from Kells". */
export function isRoleLine(line: string): boolean {
  if (line.length > 80 || /[.!?:]$/.test(line)) return false
  if (/^(?:reporting|reports?|live|writing) (?:from|in) \p{Lu}/iu.test(line)) return true
  const role = ROLE.exec(line)
  return (
    role !== null &&
    /^(?:\p{Lu}?[\p{L}&'’-]+\s){0,4}$/u.test(line.slice(0, role.index)) &&
    role[0].length <= 60 &&
    !NAME_AND_ROLE.test(line)
  )
}
/** "Ana Berg, Europe correspondent" names somebody. */
const NAME_AND_ROLE = /^\p{Lu}\p{Ll}+ \p{Lu}\p{L}+,/u

/** "NBC News, Dakar", "Harbour Post": the outlet of the writer above, with the place. */
export function isOutletLine(line: string): boolean {
  const [name = '', place, ...more] = line.split(/,\s/)
  return (
    line.length <= 60 &&
    more.length === 0 &&
    isOutletName(name) &&
    (place === undefined || /^\p{Lu}[\p{L} .'’-]{1,30}$/u.test(place))
  )
}

/** "Harbour Post journalist freed after a month": a line about somebody of that work. */
const DOES_SOMETHING =
  /\b(?:journalist|reporter|correspondent|editor|writer|producer)s?\s(?!at |for |in |on |of |and |with |from |covering |based |reporting )\p{Ll}{3,}/u

/** "Support the Harbour Post", "Follow Kells Times": a page that asks for something names nobody who wrote. */
const INVITATION =
  /^(?:support|subscribe|follow|join|donate|download|install|watch|listen|sign|log|read|get|discover|explore|become|contact|about|share|save|skip|search)\s(?:(?:to|for|on|in|up|us|the|our|a|an|more|with|by)\s)*\p{Lu}/iu

/** Reads a trimmed line that may name its writers, its outlet and a date. Null when it does not look like a byline. */
export function readByline(line: string): Byline | null {
  if (line.length > 200) return null
  const dated = readDateLine(line)
  const bare = (dated === null ? line : [dated.before, dated.after].filter((part) => part !== '').join(' | '))
    .replace(/^[*_([]+|[*_)\]]+$/g, '')
    .replace(/\s*[|•·]\s*$/, '')
    // Who edited did not write.
    .replace(/[;,.]?\s*(?:and )?(?:editing|edited|redaktion:|copy editing)\s(?:by\s)?.*$/iu, '')
    .replace(/\b\d+ ?min(?:ute)?s? read\b/iu, '')
    .replace(PRINTED, '')
    .replace(/[\s,;|]+$/, '')
    .trim()
    .replace(/^.+$/u, withoutPlaces)
  if (bare === '' || /[:：!?]$|[.”"]$/.test(bare.replace(/\b(?:Jr|Sr|Dr)\.$/, ''))) return null
  const by = BY.exec(bare)
  if (by === null && (DOES_SOMETHING.test(bare) || INVITATION.test(bare))) return null
  const parts = partsOf(by === null ? bare : bare.slice(by[0].length))
  const read = sorted(parts, by !== null, dated !== null)
  const credited = agenciesIn(/\((?:avec|mit|with|con|e|y|und|and|et)\s[^()]*\)/iu.exec(line)?.[0] ?? '')
  if (credited.length > 0) read.byline.agencies.push(...credited)
  if (by !== null) return read.known === 0 && !NOT_PERSON.test(bare) ? null : { ...read.byline, explicit: true }
  // Without "By" every part must be a name, and with a date or an outlet beside it the line is sure.
  // Beside a time of day stands who wrote, also in capitals.
  const timed = dated !== null && /T\d/.test(dated.value) && SHOUTED_NAME.test(bare) && !isPlaceName(bare)
  const all = parts.length > 0 && read.known === parts.length && (timed || !isShouted(bare))
  if (!all) return null
  return { ...read.byline, explicit: dated !== null || read.byline.agencies.length > 0 }
}

const SHOUTED_NAME = /^\p{Lu}[\p{Lu}'’.-]+(?:\s(?!OF\s|THE\s|IN\s|ON\s|AND\s|AT\s)\p{Lu}[\p{Lu}'’.-]+){1,2}$/u

/** "HOUSE OF HORROR": capitals whose first word is no given name are a kicker, no writer. */
const isShouted = (line: string): boolean =>
  /^[\p{Lu}\s'’.!-]+$/u.test(line) && !beginsWithGivenName(line) && !isOutletName(titled(line))

/** "Ana Berg, Berlin | Tom Shaw, Lagos" as "Ana Berg | Tom Shaw": several writers, each with the place they write from. */
function withoutPlaces(line: string): string {
  const writers = line.split(/\s?[|•]\s?/u).map((part) => part.split(/,\s/u))
  const placed =
    writers.length > 1 &&
    writers.every(([name = '', place = '', ...more]) => more.length === 0 && NAME.test(name) && NAMED_PLACE.test(place))
  return placed && writers.some(([, place = '']) => isPlaceName(place))
    ? writers.map(([name]) => name).join(' | ')
    : line
}
const NAMED_PLACE = /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,2}$/u

function partsOf(words: string): readonly string[] {
  return words
    .replace(/\([^)]*(?:\)|$)|@\w+|\S+@\S+\.\S+/gu, ' ')
    .split(
      /\s*(?:[,;|•·/]|\s[—–-]\s|\band\b|\bund\b|\bet\b|&|\bwith\b|\bavec\b|\bmit\b|\bcon\b|\bediting by\b|\bwriting by\b|\badditional reporting by\b|\sy\s|\se\s|\sи\s|\s(?:for|For|FOR)\s)\s*/u,
    )
    .filter((part) => !isTitleOnly(part) && !isSectionName(part))
    .map((part) =>
      part
        .replace(/^(?:in|aus|à|en|from|by|von|par|por)\s+.*$/u, '')
        .replace(/\s+in\s+\p{Lu}.*$/u, '')
        .replace(ROLE, '')
        .trim(),
    )
    .filter((part) => part !== '')
}

/** "Local Democracy Reporter": a title without its bearer. */
function isTitleOnly(part: string): boolean {
  const role = ROLE.exec(part)
  if (role === null || role.index === 0) return false
  if (isPlaceName(part.slice(0, role.index).trim())) return true
  return (
    !beginsWithGivenName(part) &&
    /\b(?:local|court|city|community|county|regional|education|education)\b/iu.test(part.slice(0, role.index))
  )
}

function sorted(
  parts: readonly string[],
  said: boolean,
  dated: boolean,
): {
  readonly byline: Omit<Byline, 'explicit'> & { readonly agencies: string[] }
  readonly known: number
} {
  const authors: string[] = []
  const outlets: string[] = []
  const agencies: string[] = []
  const desks: string[] = []
  let known = 0
  for (const part of parts) {
    const desk = deskOf(part)
    // Beside an outlet a bare name that begins with no given name is a place ("Harbour News, Port Denby").
    const place = !said && outlets.length > 0 && !beginsWithGivenName(part)
    if (isAgencyCredit(part)) agencies.push(...agenciesIn(part))
    else if (desk !== null) desks.push(...(desk === '' ? [] : [desk]))
    else if ((said || dated) && authors.length > 0 && isInitials(part)) outlets.push(part)
    else if (said && authors.length > 0 && PLACED_INITIALS.test(part)) outlets.push(part.split(' ')[0] ?? part)
    else if (isOutletName(titled(part))) outlets.push(titled(part))
    else if (!said && (ARTICLE.test(part) || (outlets.length === 0 && isPlace(part)))) continue
    else if (NAME.test(titled(part)) && !NOT_PERSON.test(part)) authors.push(...(place ? [] : [titled(part)]))
    else if (!NOT_PERSON.test(part)) continue
    known += 1
  }
  return { byline: { authors, outlets, agencies, desks }, known }
}

const DESK =
  /\s(?:(?:web|online|digital|news|foreign|world|international|national|sports?|business|city) )?(?:staff(?: (?:reporters?|writers?|correspondents?|reports?))?|web (?:desk|report|team)|desk|newsroom|bureau|team|correspondents?|editorial board)$/iu

/** The outlet of "Herald staff"; "" for agencies and desks that name none; null for anything else. */
function deskOf(part: string): string | null {
  if (/^(?:(?:news|wire|foreign|other) )?(?:agencies|wires|services)$/iu.test(part)) return ''
  const desk = DESK.exec(part)
  if (desk === null) return null
  const name = titled(part.slice(0, desk.index))
  if (isOutletName(name)) return name
  return NAMES_DESK.test(desk[0]) && /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name) && !isPlaceName(name) ? name : null
}
/** A desk of these belongs to an outlet; a correspondent may belong to a place. */
const NAMES_DESK = /\b(?:staff|web)\b/iu

/** "Von Ana Berg, ARD Madrid": the outlet's initials and a place, behind the writers. */
const PLACED_INITIALS = /^\p{Lu}{3,5} \p{Lu}\p{Ll}[\p{L} -]*$/u

/** "By Ana Berg, KNN": capitals behind the writers that are no place, degree or honour. */
const isInitials = (part: string): boolean =>
  /^\p{Lu}{3,5}\d?$/u.test(part) && !/^(?:PHD|MBE|OBE|CBE|USA|UAE|NYC|MBA|CPA|DDS|ESQ|LLB|LLD|MSC)$/u.test(part)

/** "ANA BERG" as "Ana Berg"; other writing stays. */
export function titled(name: string): string {
  if (!/^[\p{Lu}\s.'’-]{5,}$/u.test(name)) return name
  return name.replace(
    /(?<!\p{L})(\p{Lu})(\p{Lu}+)/gu,
    (_whole, first: string, rest: string) => first + rest.toLowerCase(),
  )
}
