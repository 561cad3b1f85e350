/** The press of Norway writes "no", "nb" or "nn"; what is known of it is known as "no". */
const NORWEGIAN: ReadonlySet<string> = new Set(['nb', 'nn'])

/** The language without region and script: "en" of "en-GB". By itself, so that asking it does not bring the stemmers along. */
export function primaryLanguage(language: string | null): string | null {
  const primary = language?.toLowerCase().split(/[-_]/)[0] ?? null
  return primary !== null && NORWEGIAN.has(primary) ? 'no' : primary
}

const PLAIN: ReadonlySet<string> = new Set('en fr es it pt nl sv da no ca gl id ms vi sw'.split(' '))

/** True for languages that decline names, or write every noun with a capital: there another ending of a word is no other spelling of a name. */
export function declinesNames(language: string | null): boolean {
  return !PLAIN.has(primaryLanguage(language) ?? '')
}
