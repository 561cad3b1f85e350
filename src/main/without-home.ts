/** Takes the person's own folders and files out of words that may be handed to somebody else. */

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** The forms a path is written in: as it is, with forward slashes, and as in an address. */
function formsOf(home: string): readonly string[] {
  const forward = home.replaceAll('\\', '/')
  return [...new Set([home, forward, encodeURI(forward)])].sort((one, other) => other.length - one.length)
}

/** What stands for a path below it: a program's own file keeps its name, which tells where something went wrong. */
function shortened(path: string): string {
  const [, program = null] = /[\\/]([\w.-]+\.[cm]?js)$/.exec(path) ?? []
  return program === null ? '~/…' : `~/…/${program}`
}

/**
 * Every path below `home` is written as `~/…`: the names of its folders and files tell who somebody is and what they work on. A path in
 * quotation marks ends with them, any other with the next space or bracket.
 */
export function withoutHome(text: string, home: string): string {
  if (home.length < 2) return text
  const from = `(?:${formsOf(home).map(escaped).join('|')})(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`
  const below = new RegExp(
    String.raw`(?<=(['"\x60]))${from}(?:[\\/](?:(?!\1).)*)?(?=\1)|${from}(?:[\\/][^\s'"\x60()<>:]*)?`,
    'giu',
  )
  return text.replace(below, (path) => (path.length === home.length ? '~' : shortened(path)))
}
