/** Menus of a page in one line: "Home | World | Africa", "World UK Climate crisis Football". */

/** What stands between the entries of a menu. */
const SEPARATOR = /\s*[|•·]\s*|\s{3,}/u
/** An entry of a menu is short and ends as no sentence does. */
const ENTRY = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} &'’.+-]{0,30}$/u
const FEWEST_ENTRIES = 4
const MOST_WORDS_IN_ENTRY = 3
/** A run of section names without separators must have this many words, most of them in names of sections. */
const FEWEST_WORDS = 4
const UNKNOWN_SHARE = 0.34
/** Sections are named with at most this many words ("life & style"). */
const LONGEST_SECTION = 4
const LONGEST = 200

/** Whether a line is nothing but a menu; `isSection` tells the name of a section or a button. */
export function isMenu(line: string, isSection: (name: string) => boolean): boolean {
  if (line.length > LONGEST || /[.!?:…]["”’]?$/u.test(line)) return false
  return isSeparated(line, isSection) || isRun(line, isSection)
}

function isSeparated(line: string, isSection: (name: string) => boolean): boolean {
  const entries = line.split(SEPARATOR).filter((entry) => entry !== '')
  if (entries.length < FEWEST_ENTRIES) return entries.length >= 2 && entries.every(isSection)
  const isEntry = (entry: string): boolean => ENTRY.test(entry) && entry.split(' ').length <= MOST_WORDS_IN_ENTRY
  return entries.filter(isSection).length >= 2 && entries.every((entry) => isEntry(entry) || isSection(entry))
}

/** Names of sections one after another. A headline may hold two of them, hardly most of its words. */
function isRun(line: string, isSection: (name: string) => boolean): boolean {
  const words = line.split(/\s+/)
  if (words.length < FEWEST_WORDS || !words.every((word) => /^[\p{Lu}\p{N}&]/u.test(word) || isSection(word)))
    return words.length >= 3 && words.every(isSection)
  let unknown = 0
  let sections = 0
  for (let at = 0; at < words.length;) {
    const length = sectionAt(words, at, isSection)
    if (length === 0) unknown += 1
    else sections += 1
    at += Math.max(1, length)
  }
  if (unknown === 0) return sections >= 3
  return sections >= 3 && words.length > FEWEST_WORDS && unknown <= words.length * UNKNOWN_SHARE
}

function sectionAt(words: readonly string[], at: number, isSection: (name: string) => boolean): number {
  for (let length = Math.min(LONGEST_SECTION, words.length - at); length > 0; length -= 1)
    if (isSection(words.slice(at, at + length).join(' '))) return length
  return 0
}
