/** The place (and agency) with which the first paragraph begins: "PARIS, May 3 (AFP) - ", "BRISBANE: ", "Berlin (dpa) – ". */
import { abbreviationsOf } from '../../text/abbreviations.js'
import { AGENCY } from '../agencies.js'
import { readDateLine } from '../metadata/dateLine.js'

const PLACE_CAPS = String.raw`\p{Lu}[\p{Lu}'’.-]+(?:[ -][\p{Lu}'’.-]{2,}){0,3}`
const PLACE = String.raw`\p{Lu}[\p{L}'’.-]+(?:[ -](?:\p{Lu}[\p{L}'’.-]+|de|del|la|las|los|am|an|der|di|do|da|upon|sur)){0,3}`
const REGION = String.raw`(?:\s?[,/]\s?\p{Lu}[\p{L}.'’ -]{1,24}){0,2}`
const DAY = String.raw`(?:\s?,?\s(?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,10}\.?)(?:,? \d{4})?)?`
const CREDIT = String.raw`[(\[/](?:${AGENCY}|[\p{Lu}][\p{L}. ]{1,25})(?:\s?[/,-]\s?[\p{L}. ]{2,25}){0,2}[)\]/]`
const DASH = String.raw`\s*(?:[—–]+|-{1,2}|\.-|\.—|\||_(?=\s))\s*`

const FORMS: readonly RegExp[] = [
  // KYIV, Ukraine (AP) — ; PARIS, May 3 (AFP) - ; Berlin (dpa) – ; Madrid, 28 jul (EFE).- ; MOSCOW, July 28. /TASS/.
  new RegExp(
    String.raw`^(?:${PLACE_CAPS}|${PLACE})${REGION}${DAY}\.?\s*${CREDIT}(?:${DASH}|\s*[:.]\s*|\s+(?=\p{Lu}))`,
    'u',
  ),
  // June 5 (Reuters) - ; Sept 12 (Bloomberg) --
  new RegExp(
    String.raw`^(?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,10}\.?)(?:,? \d{4})?\s[(\[](?:${AGENCY})[)\]]${DASH}(?=["“«„'‘]?[\p{Lu}\p{N}])`,
    'u',
  ),
  // (Reuters) - ; (ANSA) - ROMA, 28 LUG -
  new RegExp(
    String.raw`^[(\[]\s?(?:${AGENCY})(?:\s?[/,-]\s?[\p{L}.]{2,25})?\s?[)\]]${DASH}(?:${PLACE_CAPS}${REGION}${DAY}${DASH})?`,
    'u',
  ),
  // WASHINGTON — ; LONDON, July 28 - ; BRISBANE: ; NEW DELHI |
  new RegExp(
    String.raw`^${PLACE_CAPS}${REGION}${DAY}(?:\s+(?:[—–]+|-{1,2}|\|)\s*|\s?[—–]\s?|\s?:\s+|\.-\s?|\s?--\s?)(?=["“«„'‘]?\p{Lu})`,
    'u',
  ),
  // Reuters — ; AP -
  new RegExp(String.raw`^${AGENCY}\s+(?:[—–]+|-{1,2})\s+(?=["“«„]?\p{Lu})`, 'u'),
  // Paris, May 3 - ; Madrid, 28 jul.-
  new RegExp(
    String.raw`^${PLACE}${REGION}\s?,\s(?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,10}\.?)(?:,? \d{4})?(?:${DASH})(?=["“«„]?\p{Lu})`,
    'u',
  ),
]
/** "New Delhi: The minister": only where the first paragraph of the report begins, as "Analysis: The" looks the same. */
const OPENING_PLACE = new RegExp(
  String.raw`^(?:\p{Lu}[\p{Ll}'’-]+(?:[ -]\p{Lu}[\p{Ll}'’-]+){0,2})(?:,\s\p{Lu}[\p{Ll}]+)?\s?(?::|\s[—–])\s+(?=["“«„]?\p{Lu})`,
  'u',
)

/** "London, March 12, 2024. Three people", "Lima, le 4 mai 2023. Un séisme", "3 февраля 2024 года. Шесть": a whole date that a full stop ends. */
const STOPPED_DATE = new RegExp(
  String.raw`^(?:(?:${PLACE_CAPS}|${PLACE})${REGION}\s?[,/]?\s)?((?:(?:le|am|den|el|il)\s)?(?:\p{L}{2,12}\.?,?\s)?` +
    String.raw`(?:\p{L}{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:er|st|nd|rd|th|[.º])?\s(?:de\s|of\s)?\p{L}{3,12}\.?),?\s(?:de\s|del\s)?\d{4}` +
    String.raw`(?:\s(?:года|г|року|р|roku|r))?)\.\s+(?=["“«„'‘¿¡]?\s?[\p{Lu}\p{N}])`,
  'u',
)

function stoppedDate(text: string): number {
  const match = STOPPED_DATE.exec(text)
  return match === null || readDateLine(match[1] ?? '') === null ? 0 : match[0].length
}

/** "Bad Wellingen. Bei einem Brand sind drei Menschen gestorben": a place alone, then a sentence; "Chaos. Panic. Fear." are no places. */
const STOPPED_PLACE =
  /^((?:\p{Lu}[\p{Ll}'’-]+)(?:[ /-](?:\p{Lu}[\p{Ll}'’-]+|am|an|der|im|ob|de|la|del|sur)){0,3})\.\s+(?=["“«„'‘¿¡]?\s?\p{Lu}[^\s.!?]*(?:\s[^\s.!?]+){5})/u
const ABBREVIATIONS = abbreviationsOf('en')

function stoppedPlace(text: string): number {
  const match = STOPPED_PLACE.exec(text)
  const last = match?.[1]?.split(' ').at(-1)?.toLowerCase() ?? ''
  const isShort = last.length < 4 || ABBREVIATIONS.prefix.has(last) || ABBREVIATIONS.open.has(last)
  return match === null || isShort ? 0 : match[0].length
}

/** A dateline is no longer than this, with the first words of the report. */
const HEAD = 110

/** A place without a credit ("BRISBANE:", "Bad Wellingen –") stands only above the report or its standfirst. */
const EARLY = 3
const CREDITED = 3
const PLACE_AND_DASH = new RegExp(
  String.raw`^\p{Lu}[\p{Ll}'’-]+(?:[ -]\p{Lu}[\p{Ll}'’-]+){0,2}\s[—–]\s(?=["“«„]?\p{Lu})`,
  'u',
)

/** Length of the dateline with its dash and space; 0 without one. `order`: how many paragraphs stand before this one. */
export function datelineLength(text: string, order: number): number {
  const head = text.slice(0, HEAD)
  const stopped = order === 0 ? stoppedDate(head) || stoppedPlace(head) : 0
  if (stopped > 0) return stopped
  if (!/[—–:(/|[]|--|\s-\s|\.-/.test(head)) return 0
  for (const form of order < EARLY ? FORMS : FORMS.slice(0, CREDITED)) {
    const length = form.exec(head)?.[0].length ?? 0
    if (length > 0 && length < text.length) return length
  }
  if (order === 0) return OPENING_PLACE.exec(text)?.[0].length ?? 0
  return order < EARLY ? (PLACE_AND_DASH.exec(text)?.[0].length ?? 0) : 0
}
