/** Changes of wording that are an outlet's style and no change of what was said. */
import type { LinkContext } from './context.js'
import type { Hunk } from './wordDiff.js'
import type { Word } from './view.js'

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an'])

/** What contracted endings stand for. "'s" and "'d" have more than one reading and are tried in turn. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^can't$/, 'can not'],
  [/^won't$/, 'will not'],
  [/n't$/, ' not'],
  [/'re$/, ' are'],
  [/'ll$/, ' will'],
  [/'ve$/, ' have'],
  [/'m$/, ' am'],
  [/'s$/, ' is'],
]
const SAME_WORDS: ReadonlyMap<string, string> = new Map([
  ['cannot', 'can not'],
  ['okay', 'ok'],
  ['gonna', 'going to'],
  ['wanna', 'want to'],
  ['percent', 'per cent'],
  ['%', 'per cent'],
  ['&', 'and'],
  ['mr', ''],
  ['mr.', ''],
  ['mrs', ''],
  ['mrs.', ''],
  ['ms', ''],
  ['ms.', ''],
])

function plain(word: Word): string {
  const same = SAME_WORDS.get(word.norm)
  if (same !== undefined) return same
  for (const [ending, full] of ENDINGS) if (ending.test(word.norm)) return word.norm.replace(ending, full)
  return word.norm.replace(/[.\-'’]/g, '')
}

function fold(words: readonly Word[]): string {
  return words
    .map(plain)
    .filter((word) => word !== '' && !ARTICLES.has(word))
    .join(' ')
}

/** True when both stretches say the same once contractions, articles, courtesy titles, hyphens and dots are folded, or when one is masked ("s***"). */
export function isHouseStyle(link: LinkContext, hunk: Hunk): boolean {
  const a = link.a.words.slice(...hunk.a)
  const b = link.b.words.slice(...hunk.b)
  const [left, right] = [fold(a), fold(b)]
  return left === right || left.replaceAll(' ', '') === right.replaceAll(' ', '')
}
