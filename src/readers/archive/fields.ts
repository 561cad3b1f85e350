/** The labelled fields of Nexis and LexisNexis, by the names that their windows give them in several languages. */
import type { MarkedLine } from '../assemble.js'
import { fold } from './line.js'

export type FieldKey =
  'headline' | 'byline' | 'section' | 'length' | 'dateline' | 'highlight' | 'body' | 'language' | 'load-date' | 'other'

/** Names without accents, in lower case. */
const NAMES: Readonly<Record<FieldKey, string>> = {
  headline: 'headline|titel|titre|titular|titulo|titolo|kop',
  byline: 'byline|author|authors|autor|autoren|auteur|autore',
  section: 'section|rubrik|rubrique|ressort|seccion|rubriek|sezione',
  length: 'length|lange|longueur|longitud|extension|lengte|lunghezza|comprimento',
  dateline: 'dateline',
  highlight: 'highlight|highlights|abstract|insert|encart|teaser|lead',
  body: 'body|text|texte|tekst|texto|testo|hauptteil|volltext|full text|cuerpo|corps',
  language: 'language|sprache|langue|idioma|taal|lingua',
  'load-date': 'load-date|update|date-chargement|ladedatum|fecha-de-carga|fecha de carga|upload',
  other:
    'publication-type|type-publication|pub-type|tipo-publicacion|journal-code|journal code|code-revue|graphic|grafik|graphique|subject|sujet|thema|company|organization|organisation|person|people|city|state|country|geographic|industry|ticker|distribution|document-type|correction|correction-date|series|type|pub-subject|issn|edition|doi|copyright|acc-no|stock-symbol|notes|note|category|publisher|insert-date|name',
}

const KEYS: ReadonlyMap<string, FieldKey> = new Map(
  (Object.entries(NAMES) as readonly (readonly [FieldKey, string])[]).flatMap(([key, names]) =>
    names.split('|').map((name) => [name, key] as const),
  ),
)

export interface Field {
  readonly key: FieldKey
  /** With its colon: "BYLINE:". */
  readonly label: string
  readonly value: string
}

const FIELD = /^(\p{L}[\p{L} -]{2,20}?)\s?:(?:\s+|$)/u
const isUpper = (name: string): boolean => name === name.toUpperCase()

/** The field that a line is. `upper`: whether names are written in capitals, as the older form has them. */
export function fieldIn(text: string, upper: boolean): Field | null {
  const [head = '', name = ''] = FIELD.exec(text) ?? []
  if (name === '' || (upper && !isUpper(name))) return null
  const key = KEYS.get(fold(name))
  return key === undefined ? null : { key, label: head.trim(), value: text.slice(head.length).trim() }
}

/** How many different fields lines have. */
export const fieldKindsIn = (lines: readonly MarkedLine[], upper: boolean): number =>
  new Set(lines.flatMap(({ text }) => fieldIn(text, upper)?.key ?? [])).size

/** Fields that stand above the words of a document. */
export const isHeadField = ({ key }: Field): boolean => key !== 'load-date' && key !== 'language' && key !== 'other'

/** With a year or the word for reserved: "Copyright law must change" is a sentence. */
const COPYRIGHT =
  /^\(?copyright\b.*(?:©|\(c\)|\d{4}|reserved|vorbehalten|réservés|reservados|voorbehouden|riservati)|^\(?©|^\(c\)\s?(?:\d{4}|\p{Lu})/iu
const RIGHTS =
  /^(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|alle rechten voorbehouden|tutti i diritti riservati|todos os direitos reservados)\b/iu

export const isRights = (text: string): boolean => text.length <= 240 && (COPYRIGHT.test(text) || RIGHTS.test(text))

/** Who holds the copyright: what some downloads tell instead of the outlet. */
export const holderIn = (text: string): string | null =>
  /^(?:copyright|©|\(c\))[\s©]*(?:\(c\)\s*)?\d{4}\s+(.+?)(?:\s*[.,]?\s*all rights reserved.*)?$/iu.exec(text)?.[1] ??
  null
