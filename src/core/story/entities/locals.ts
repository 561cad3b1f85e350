/** The entities of one article, with all words that stand for them. */
import type { Analysis, NameMention, Passage } from '../../analysis.js'
import { findNames } from '../../article/names.js'
import { isHonorific, isSaint } from '../../article/names/words.js'
import { lex } from '../../article/numbers/lexer.js'
import { roleAt } from '../../article/roles.js'
import type { Role } from '../../article/roles.js'
import type { EntityKind } from '../../model.js'

/** One entity of one article, with its words and how often each occurs. */
export interface Local {
  readonly article: string
  readonly entity: string
  readonly key: string
  readonly kinds: Map<EntityKind, number>
  readonly texts: Map<string, { count: number; named: boolean }>
  /** The offices that its words name. */
  readonly roles: Role[]
}

/** Pronouns name nobody; roles stand for somebody, where they are tied to a name. */
const isShown = ({ form }: NameMention): boolean => form !== 'pronoun'
const isNaming = ({ form }: NameMention): boolean => form === 'full'

/** A courtesy title right before a name, with its full stop and the space behind it: at most so many letters back. */
const TITLE = /(?<![\p{L}\p{M}])(\p{Lu}\p{L}*)\.?[ \u00A0]$/u
const LONGEST_TITLE = 12

/** The words of a mention as its article has them, with the title by which many houses name people: "Mr Varga". */
function wordsOf(text: string, { kind, form, start, end }: NameMention): string {
  const [before = '', word = ''] =
    kind === 'person' && form !== 'role'
      ? (TITLE.exec(text.slice(Math.max(0, start - LONGEST_TITLE), start)) ?? [])
      : []
  const isTitle = isHonorific(word.toLowerCase()) && !isSaint(word.toLowerCase())
  return text.slice(isTitle ? start - before.length : start, end)
}

/** Shorter labels are words like "Source:". */
const LEAST_LABEL = 14

/** Names in labels ("Statement by the Norvian envoy Ola Varga:"), which are no sentences and so in no passage. */
function labelNames({ article }: Analysis): readonly NameMention[] {
  const labels = article.blocks.filter(({ kind, start, end }) => kind === 'label' && end - start >= LEAST_LABEL)
  return labels.flatMap(({ start, end }) => {
    // Read as the sentence that it stands for: the name in "Statement by Ola Varga:" is of somebody who said something.
    const text = article.text.slice(start, end).replace(/\s*:\s*$/, ' said')
    const whole = { text, language: article.language, blocks: [] }
    return findNames(whole, [{ start: 0, end: text.length }])
      .filter((name) => name.kind !== 'other' || /\b(?:from|by)\s$/.test(text.slice(0, name.start)))
      .map((name) => ({ ...name, start: name.start + start, end: name.end + start }))
  })
}

/** The country that a role belongs to by the word before it: "Norvia's foreign minister", "the Norvian foreign minister". */
function countryOf(text: string, role: NameMention, names: readonly NameMention[]): string | null {
  const owner = names.find(({ key, end }) => {
    if (!key.startsWith('country:') || end > role.start || role.start - end > 4) return false
    return /^(?:['’]s?)?\s+$/.test(text.slice(end, role.start))
  })
  return owner?.key ?? /^role:(country:[A-Z]{2}) /.exec(role.key)?.[1] ?? null
}

function roleOf(text: string, mention: NameMention, names: readonly NameMention[]): Role | null {
  const lexemes = lex(text.slice(mention.start, mention.end))
  for (let at = lexemes.length - 1; at >= 0; at--) {
    const phrase = roleAt(lexemes, at, 0)
    if (phrase === null) continue
    const others = lexemes.all.slice(0, phrase.from).map(({ lower }) => lower)
    return {
      head: phrase.head,
      modifiers: [...phrase.modifiers, ...others],
      country: countryOf(text, mention, names),
    }
  }
  return null
}

/** The entities that an article names, in the order of their first mentions. */
export function locals(analysis: Analysis): readonly Local[] {
  const { article, passages } = analysis
  const found = new Map<string, Local>()
  const seen = new Set<string>()
  const read = ({ names }: Pick<Passage, 'names'>): void => {
    for (const mention of names.filter(isShown)) {
      const place = `${mention.start}-${mention.end}`
      if (seen.has(place)) continue
      seen.add(place)
      const local = found.get(mention.entity) ?? {
        article: article.id,
        entity: mention.entity,
        key: mention.key,
        kinds: new Map<EntityKind, number>(),
        texts: new Map<string, { count: number; named: boolean }>(),
        roles: [],
      }
      local.kinds.set(mention.kind, (local.kinds.get(mention.kind) ?? 0) + 1)
      const text = wordsOf(article.text, mention)
      const known = local.texts.get(text)
      local.texts.set(text, { count: (known?.count ?? 0) + 1, named: known?.named === true || isNaming(mention) })
      const role = mention.form === 'role' && mention.kind === 'person' ? roleOf(article.text, mention, names) : null
      if (role !== null) local.roles.push(role)
      found.set(mention.entity, local)
    }
  }
  passages.forEach(read)
  read({ names: labelNames(analysis) })
  return [...found.values()]
}
