/** The title in a headline line, without the outlet's name behind or before it. */
import type { Range } from '../../model.js'
import { trimRange } from '../../text/spans.js'
import { isAgencyCredit } from '../agencies.js'
import { isOutletName } from './outletWords.js'

export interface TitleReading extends Range {
  readonly outlet: string | null
}

const TAIL = /\s+([|–—•·»]|-{1,2}|::|<)\s+([^|–—•·»<]{2,50})$/u
const HEAD = /^([^|:–—•·]{2,40}?)\s*([|•·»]|::)\s+/u
/** Archives name the field before its words: "HEADLINE: Lock reopens". */
const NAMED = /^(?:headline|title|titel|überschrift|schlagzeile|titre|titular|título|titolo|заголовок):\s+/iu
const SECTION =
  /^(?:news|world|politics|sports?|business|opinion|europe|asia|us news|uk news|world news|technology|science|culture|ausland|politik|international|mundo|мир|новости)$/iu

/** The agency that a dash behind a headline names as its source ("Sea wall fails – AFP"), or null. A hyphen or a bar has the page's own name behind it. */
function sourceOf(line: string): string | null {
  const name = /\s[—–]\s([^—–]{2,40})$/u.exec(line.slice(-60))?.[1]?.trim()
  return name !== undefined && isAgencyCredit(name) ? name : null
}

/**
 * Range of the title in a line and the outlet named beside it.
 *
 * After "|" any name counts as the outlet. After a dash only one that looks like an outlet's or that the page names elsewhere (`known`):
 * "– White House" tells a source, "– Harbour Times" an outlet.
 */
export function titleRange(line: string, known: ((name: string) => boolean) | null): TitleReading {
  let { start, end } = trimRange(line, 0, line.length)
  start += NAMED.exec(line.slice(start, end))?.[0].length ?? 0
  let outlet: string | null = null
  for (let round = 0; round < 3; round += 1) {
    const match = TAIL.exec(line.slice(start, end))
    const name = match?.[2]?.trim()
    if (match === null || name === undefined) break
    const pipe = /[|•·»<]|::/.test(match[1] ?? '')
    const isOutlet = isOutletName(name) || (known?.(name) ?? false) || (pipe && !SECTION.test(name) && isNameLike(name))
    if (!isOutlet && !(pipe && SECTION.test(name))) break
    if (!pipe && !(known?.(name) ?? false) && sourceOf(line.slice(start, end)) !== null) break
    // Words before the mark must still make a title.
    if (match.index < 8) break
    outlet ??= isOutlet && !SECTION.test(name) ? name : null
    end = start + match.index
  }
  const head = HEAD.exec(line.slice(start, end))
  if (head?.[1] !== undefined && outlet === null && isOutletName(head[1]) && end - start - head[0].length > 15) {
    outlet = head[1].trim()
    start += head[0].length
  }
  const range = trimRange(line, start, end)
  return { ...range, outlet }
}

function isNameLike(name: string): boolean {
  return /^[\p{Lu}\p{N}\p{Lo}]/u.test(name) && name.split(/\s+/).length <= 5 && !/[.!?]$/.test(name)
}
