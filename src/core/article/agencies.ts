/** News agencies, and where a text credits one for its words. */
import { literal } from '../text/literal.js'

/** Canonical name and the ways in which it is written. Short forms match case exactly. */
const AGENCIES: readonly (readonly [string, string])[] = [
  ['AP', 'AP|The Associated Press|Associated Press'],
  ['AFP', 'AFP|Agence France[- ]Presse|Agence France Presse'],
  ['Reuters', 'Reuters|REUTERS|Thomson Reuters'],
  ['dpa', 'dpa|DPA|dpa-AFX|Deutsche Presse-Agentur'],
  ['TASS', 'TASS|Tass|ТАСС|ITAR-TASS'],
  ['RIA Novosti', 'RIA Novosti|RIA|РИА Новости|RIA-Novosti'],
  ['Interfax', 'Interfax|Интерфакс'],
  ['Interfax-Ukraine', 'Interfax-Ukraine|Интерфакс-Украина'],
  ['Ukrinform', 'Ukrinform|Укринформ|Укрінформ'],
  ['Xinhua', 'Xinhua|Xinhua News Agency|新华社|新華社'],
  ['ANSA', 'ANSA|Ansa'],
  ['Adnkronos', 'Adnkronos|AdnKronos'],
  ['EFE', 'EFE|Agencia EFE|Efe'],
  ['Europa Press', 'Europa Press'],
  ['Lusa', 'Lusa|Agência Lusa'],
  ['Kyodo', 'Kyodo|Kyodo News'],
  ['Jiji', 'Jiji|Jiji Press'],
  ['Yonhap', 'Yonhap|Yonhap News Agency'],
  ['PA', 'PA|PA Media|Press Association|PA News Agency'],
  ['Bloomberg', 'Bloomberg|Bloomberg News'],
  ['UPI', 'UPI|United Press International'],
  ['AAP', 'AAP|Australian Associated Press'],
  ['The Canadian Press', 'The Canadian Press|Canadian Press'],
  ['PTI', 'PTI|Press Trust of India'],
  ['ANI', 'ANI|Asian News International'],
  ['IANS', 'IANS|Indo-Asian News Service'],
  ['APP', 'APP|Associated Press of Pakistan'],
  ['Bernama', 'Bernama|BERNAMA'],
  ['Antara', 'ANTARA|Antara'],
  ['Anadolu', 'Anadolu Agency|Anadolu|AA'],
  ['APA', 'APA|Austria Presse Agentur'],
  ['Keystone-SDA', 'Keystone-SDA|SDA|ATS|sda|ats'],
  ['epd', 'epd|Evangelischer Pressedienst'],
  ['KNA', 'KNA|Katholische Nachrichten-Agentur'],
  ['SID', 'SID|Sport-Informations-Dienst'],
  ['Belga', 'Belga|BELGA'],
  ['ANP', 'ANP'],
  ['NTB', 'NTB'],
  ['TT', 'TT'],
  ['Ritzau', 'Ritzau'],
  ['STT', 'STT'],
  ['PAP', 'PAP|Polska Agencja Prasowa'],
  ['ČTK', 'ČTK|CTK'],
  ['MTI', 'MTI'],
  ['Agerpres', 'Agerpres|AGERPRES'],
  ['BTA', 'BTA|БТА'],
  ['BNS', 'BNS'],
  ['IRNA', 'IRNA'],
  ['KUNA', 'KUNA'],
  ['SPA', 'Saudi Press Agency'],
  ['WAM', 'WAM'],
  ['NAN', 'News Agency of Nigeria'],
  ['KCNA', 'KCNA|Korean Central News Agency'],
] // prettier-ignore

const CANONICAL: ReadonlyMap<string, string> = new Map(
  AGENCIES.flatMap(([canonical, names]) => names.split('|').map((name) => [name, canonical] as const)),
)
const NAMES = [...CANONICAL.keys()].sort((a, b) => b.length - a.length).map(literal)
/** Names that say themselves that they are an agency: "Coast News Agency", "Northern Press Agency". */
const SAYS_SO = String.raw`\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){0,2}\s(?:News\sAgency|Press\sAgency|News\sService|Newswire|Wire\sService)`
/** Pattern source of one agency's name. */
export const AGENCY = `(?:${NAMES.join('|')}|${SAYS_SO})`
const WHOLE = new RegExp(String.raw`(?<![\p{L}\p{N}-])${AGENCY}(?![\p{L}\p{N}]|-[\p{L}])`, 'gu')

/** Canonical names of the agencies named in a credit, in order, each once. */
export function agenciesIn(credit: string): readonly string[] {
  if (credit === '') return []
  const found = [...credit.matchAll(WHOLE)].map(([name]) => CANONICAL.get(name) ?? name)
  return [...new Set(found)]
}

/** What a text holds beside the names of agencies. */
export const beyondAgencies = (text: string): string => text.replace(WHOLE, ' ')

const NOT_WORD = /[^\p{L}\p{N}]+/u

/** Joins of a credit ("AFP/gs", "AP and Reuters", "dpa, AFP") and what editors leave in it (their initials). */
const FILLER =
  /^(?:[a-zäöü]{2,4}|and|und|et|y|e|и|with|mit|agencies|agenturen|agences|agencias|agenzie|news|staff|afp|the|via|from|by|von)$/u

const isFiller = (word: string): boolean => word === '' || FILLER.test(word.toLowerCase()) || /^\d{4}$/.test(word)

const NAME_WORDS: ReadonlySet<string> = new Set([...CANONICAL.keys()].flatMap((name) => name.split(NOT_WORD)))

/** Tells most texts that are no credit by their first word; without it every line of a page would be searched for every agency. */
function mayBeCredit(text: string): boolean {
  const first = /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? ''
  return NAME_WORDS.has(first) || isFiller(first) || /Agency|Service|Newswire/.test(text)
}

/** Whether a short text names agencies and nothing but them, as a credit does. */
export function isAgencyCredit(text: string): boolean {
  if (text.length > 90 || !mayBeCredit(text) || agenciesIn(text).length === 0) return false
  return beyondAgencies(text).split(NOT_WORD).every(isFiller)
}

const SIGN_OFF = [
  new RegExp(String.raw`[(\[/]\s*(${AGENCY}(?:\s*[/,&+]\s*[\p{L}.]+)*)\s*[)\]/]\.?\s*$`, 'u'),
  new RegExp(String.raw`(?:[.!?”"»)]\s+|\s[—–-]+\s?)[—–-]*\s*(${AGENCY}(?:\s*[/,&+]\s*${AGENCY})*)\.?\s*$`, 'u'),
]

/** "Enditem": with this word some agencies end a report. */
const END_MARK = /(?:[.!?”"’]\s+)(Enditem|\(Enditem\)|ENDS|\(ENDS\)|-ENDS-|-30-)\.?$/u

/** Where the credit or the mark at the end of a report begins ("... on Monday. REUTERS", "... Montag. (dpa)"); null without one. */
export function signOffStart(text: string): number | null {
  const from = Math.max(0, text.length - 80)
  for (const form of [...SIGN_OFF, END_MARK]) {
    const match = form.exec(text.slice(from))
    if (match === null) continue
    const lead = /^[.!?”"’»)]*\s*/u.exec(match[0])?.[0].length ?? 0
    const start = from + match.index + lead
    // "told the agency AP" has no full stop before it, and a report is more than its credit.
    if (/[.!?…”"’»)]$/u.test(text.slice(0, start).trimEnd())) return start
  }
  return null
}

/** The credit at the end of an article's last words: "... on Monday. (Reuters)", "... Montag. – dpa". Null when there is none. */
export function signOffOf(text: string): string | null {
  for (const form of SIGN_OFF) {
    const match = form.exec(text.slice(-80))
    if (match?.[1] !== undefined) return match[1]
  }
  return null
}

const CREDITING =
  /syndicat|contributed to|contributed reporting|with inputs? from|with (?:information|reporting|additional reporting|files?|agency inputs?) (?:from|by)|(?:provided|distributed|supplied|published|reported|edited|written|compiled) (?:by|from)|news agency feed|news feed|wire|agency report|mit material|mit informationen|con información de|con informazioni|avec (?:l')?|com informações|material from|по материалам|по данным/iu

/** Agencies that a note under the text credits ("published from a syndicated feed - Associated Press"). */
export function agenciesInNote(note: string): readonly string[] {
  return CREDITING.test(note) && note.length < 400 ? agenciesIn(note) : []
}
