/** What the decision about a boundary needs to know of a language. */
import { abbreviationsOf, type Abbreviations } from './abbreviations.js'
import { primaryLanguage } from './language.js'

export interface SentenceRules extends Abbreviations {
  readonly language: string
  /** Terminators of the language where they differ from the common ones (Greek ";" asks, Armenian ":" ends). */
  readonly terminator: RegExp | null
  /** Months and weekdays after which a number is part of a date. Lower case. */
  readonly calendar: ReadonlySet<string>
  /** Verbs that introduce the speaker after a quotation. Lower case. */
  readonly speech: ReadonlySet<string>
}

const TERMINATORS: Readonly<Record<string, RegExp>> = {
  el: /[.!?;\u037E\u2026]+/g,
  hy: /[:\u0589\u2026!]|\.{2,}(?=:)/g,
}

const CALENDAR: Readonly<Record<string, string>> = {
  en: 'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday eastern central pacific mountain gmt et est edt pt pst ct utc bst cet local',
  de: 'januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jahrestag geburtstag platz liga runde weltkrieg bundesliga auflage stock klasse etage jubiläum spieltag minute legislaturperiode petersburg verordnung bundesversammlung kongress woche tag monat jahr quartal',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  cs: 'ledna února března dubna května června července srpna září října listopadu prosince',
}

const SPEECH: Readonly<Record<string, string>> = {
  en: 'said says say asked asks added adds replied replies told wrote writes tweeted posted answered continued recalled wondered shouted cried joked quipped insisted demanded exclaimed explained declared remarked noted argued',
  de: 'sagte sagt fragte fragt meinte rief schrieb schreibt erklärte erklärt antwortete betonte so',
  fr: 'dit demande lance ajoute explique déclare interroge répond affirme écrit demandé lancé ajouté déclaré expliqué',
  es: 'dijo dice preguntó pregunta añadió agregó respondió señaló explicó afirmó escribió exclamó',
  it: 'disse dice ha chiede spiega aggiunge scrive risponde afferma',
  ru: 'сказал сказала спросил спросила заявил заявила отметил отметила написал добавил подчеркнул воскликнул ответил',
}

const set = (list: string | undefined): ReadonlySet<string> =>
  new Set((list ?? '').split(' ').filter((word) => word !== ''))

/** Rules by language; a memo only. */
const made = new Map<string, SentenceRules>()

export function rulesFor(language: string | null): SentenceRules {
  const primary = primaryLanguage(language) ?? 'en'
  const known = made.get(primary)
  if (known !== undefined) return known
  const rules: SentenceRules = {
    ...abbreviationsOf(primary),
    language: primary,
    terminator: TERMINATORS[primary] ?? null,
    calendar: set(CALENDAR[primary] ?? CALENDAR['en']),
    speech: set(SPEECH[primary]),
  }
  made.set(primary, rules)
  return rules
}
