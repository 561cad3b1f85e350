/** "the director": who is called so in the text above. */
import { SOURCE_NOUN } from './nouns.js'
import type { Scene } from './scene.js'

const ROLE_REACH = 90
/** "his spokesman": somebody else's spokesman far above is not meant; how near the person must be, in characters. */
const OWNED_REACH = 400
const MANY =
  /^(?:ministry|government|police|media|agency|officials|statement|report|department|office|company|court|army|military|residents|sources|prosecutors|experts|analysts)$/

/** The nearest person above whom the words around the name give this role ("Ana Berg, the port's director" ... "the director"). */
export function personWithRole(scene: Scene, words: string, before: number): string | null {
  const noun = /(\p{L}+)$/u.exec(words.replace(/\s+(?:of|for|from|at|in)\s.*$/iu, ''))?.[1]?.toLowerCase()
  if (noun === undefined || noun.length < 4 || !SOURCE_NOUN.test(noun) || MANY.test(noun)) return null
  const owned = /^(?:his|her|their|its)\s/iu.test(words)
  const leads = new RegExp(String.raw`(?<!\p{L})${noun}(?:\s\p{Lu}[\p{L}.]*){0,2}\s*$`, 'iu')
  const trails = new RegExp(
    String.raw`^,\s(?:(?:aged\s)?\d{1,3},\s)?(?:the|a|an|der|die|le|la|el|il)?[^,]{0,70}(?<!\p{L})${noun}(?!\p{L})`,
    'iu',
  )
  const { text, people } = scene
  for (let at = people.mentions.length - 1; at >= 0; at -= 1) {
    const mention = people.mentions[at]
    if (mention === undefined || mention.end > before) continue
    if (owned && before - mention.end > OWNED_REACH) return null
    const lead =
      text
        .slice(Math.max(0, mention.start - ROLE_REACH), mention.start)
        .split(/[.;!?,\n]\s/)
        .at(-1) ?? ''
    const trail = /^,\s[^.!?\n]{0,90}/u.exec(text.slice(mention.end, mention.end + ROLE_REACH))?.[0] ?? ''
    if (leads.test(lead) || trails.test(trail)) return people.fullest(mention.name, mention.gender)
  }
  return null
}
