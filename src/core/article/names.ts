/** Names of people, places and organisations, with what stands for them: family names, roles, acronyms, pronouns. */
import type { NameMention } from '../analysis.js'
import type { Article, Range } from '../model.js'
import { primaryLanguage } from '../text/stems.js'
import { tieTogether } from './coreference.js'
import { SentenceReader } from './names/read.js'
import { lex } from './numbers/lexer.js'
import type { Lexemes } from './numbers/lexer.js'

export { sameName } from './names/same.js'

/** Words that the article writes small somewhere. */
function smallWords(lexemes: Lexemes): ReadonlySet<string> {
  const small = new Set<string>()
  for (const { kind, capital, lower } of lexemes.all) if (kind === 'word' && !capital) small.add(lower)
  return small
}

/** Headlines in title case write these with a capital too. */
const VERBS = /^(?:was|is|are|were|has|had|have|said|says|will|would|did|been)$/

/** Most longer words have capitals, as in the headlines of many outlets: there a capital says nothing. */
function isTitleCase(lexemes: Lexemes, from: number, to: number): boolean {
  let capitals = 0
  let all = 0
  for (let at = from + 1; at < to; at++) {
    const word = lexemes.at(at)
    if (word.kind === 'word' && !word.capital && VERBS.test(word.lower)) return false
    if (word.kind !== 'word' || word.text.length < 4) continue
    all++
    if (word.capital) capitals++
  }
  return all >= 4 && capitals / all > 0.75
}

/** Every longer word is all in capitals. */
function isInCapitals(lexemes: Lexemes, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { kind, text } = lexemes.at(at)
    if (kind === 'word' && text.length > 3 && text !== text.toUpperCase()) return false
  }
  return true
}

const isBareNoun = (text: string, { kind, entity, start, end }: NameMention): boolean =>
  kind === 'other' && entity.startsWith('name:') && /^\p{Lu}\p{Ll}[\p{L}-]*$/u.test(text.slice(start, end))

/**
 * Finds the names in the given sentences of an article; offsets are into `article.text`, by place. Mentions may nest ("Moscow" in
 * "Moscow's Defence Ministry" stands before it, "Russian" in "Russian Defence Ministry" inside it) but do not cross. The rules for titles,
 * roles and pronouns are English; names themselves are found in every language that writes them with capitals. `lexemes` are those of the
 * article's text, where they are known.
 */
export function findNames(
  article: Pick<Article, 'text' | 'language' | 'blocks'>,
  sentences: readonly Range[],
  lexemes: Lexemes = lex(article.text),
): readonly NameMention[] {
  const small = smallWords(lexemes)
  const isEnglish = (primaryLanguage(article.language) ?? 'en') === 'en'
  let at = 0
  const pieces = sentences.flatMap((sentence, index) => {
    while (at < lexemes.length && lexemes.at(at).start < sentence.start) at++
    const from = at
    while (at < lexemes.length && lexemes.at(at).end <= sentence.end) at++
    const titleCase = isTitleCase(lexemes, from, at)
    const shouts = !isEnglish || isInCapitals(lexemes, from, at)
    const view = { lexemes, from, to: at, sentence: index, small, titleCase, shouts }
    return new SentenceReader(view).read()
  })
  const mentions = tieTogether(pieces, lexemes)
  // German writes every noun with a capital: there a single word that nothing tells more about is no name.
  return primaryLanguage(article.language) === 'de'
    ? mentions.filter((name) => !isBareNoun(article.text, name))
    : mentions
}
