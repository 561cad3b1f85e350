/** How deep a page nests, told from its tags before a tree is made: parsing a page made to be deep is what takes long. */

/** Comments, and elements whose content is no markup, are passed over whole. */
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][\w:-]*)(?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>/gi
const VOID = /^(?:area|base|br|col|embed|frame|hr|img|input|link|meta|param|source|track|wbr|keygen|basefont)$/
/** Elements that end by themselves where the next begins, so that pages leave their end out (HTML, optional tags). */
const ENDS_ITSELF = /^(?:html|head|body|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|rp|rt)$/

/** True when elements nest deeper than `most`. Elements that end by themselves are not counted. */
export function nestsDeeperThan(html: string, most: number): boolean {
  const open: string[] = []
  for (const match of html.matchAll(TOKEN)) {
    const [, , closing, name = '', self] = match
    const tag = name.toLowerCase()
    if (tag === '' || VOID.test(tag) || ENDS_ITSELF.test(tag) || self === '/') continue
    if (closing === '/') {
      const at = open.lastIndexOf(tag)
      if (at >= 0) open.length = at
    } else if (open.push(tag) > most) return true
  }
  return false
}
