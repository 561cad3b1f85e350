/** Headings of a page that may be its headline, and the words of the headline in them. */
import { all, attribute, nearest, signs, textOf } from './dom.js'
import type { Survey } from './survey.js'

/** Read out, or shown above the headline, and no part of it: the outlet's name for screen readers, a kicker. */
const BESIDE_HEADLINE =
  /(?:^|[\s_-])(?:(?:visually|element)-?(?:hidden|invisible)|invisible|sr-only|screen-?reader(?:-text)?|aural|kicker|overline|topline|eyebrow|dachzeile|spitzmarke|label|badge|prefix)(?:$|[\s_-])/
/** Fewer characters are no headline by themselves. */
const LEAST_HEADLINE = 12

/** The words of a heading without its kicker, where a headline is left. */
export function headlineIn(heading: Element): string {
  const whole = textOf(heading)
  const beside = all(heading, (element) => element.tagName === 'SMALL' || BESIDE_HEADLINE.test(signs(element)))
  const rest = beside.reduce((text, element) => text.replace(textOf(element), ' '), whole)
  const bare = rest.replace(/\s+/g, ' ').replace(/^[\s:|–—-]+|[\s|–—-]+$/gu, '')
  return beside.length > 0 && bare.length >= LEAST_HEADLINE ? bare : whole
}

/** Leads to the front page: what stands in it is the site's own name. */
export function leadsHome(heading: Element): boolean {
  const [only, more] = all(heading, ({ tagName }) => tagName === 'A')
  if (only === undefined || more !== undefined || textOf(only) !== textOf(heading)) return false
  const target = attribute(only, 'href') ?? ''
  return /^(?:\/|\.\/?|(?:https?:)?\/\/[^/?#]+\/?|https?:\/\/web\.archive\.org\/web\/\d+\w*\/https?:\/\/[^/?#]+\/?)$/i.test(
    target,
  )
}

/** Candidate headlines in markup, those of the article before others. */
export function headings(survey: Survey): readonly Element[] {
  const isHeadline =
    /(?:^|[\s_-])(?:headline|(?:article|entry|post|story)[_-]{1,2}(?:title|headline|header))(?:$|[\s_-])/
  const marked = survey.parts.filter(
    ({ tag, element, signs, aside }) =>
      !aside &&
      (element.getAttribute('itemprop') === 'headline' ||
        (tag === 'H1' &&
          (nearest(element, (around) => /^(?:ARTICLE|MAIN)$/.test(around.tagName)) !== null ||
            /title|headline/.test(signs))) ||
        (tag === 'H2' && isHeadline.test(signs))),
  )
  const first = marked.filter(({ tag }) => tag === 'H1')
  const tops = survey.parts.filter(({ tag }) => tag === 'H1')
  return [...first, ...tops, ...marked].map(({ element }) => element)
}

/** Neither a mark nor a paragraph. */
export const isLikely = (text: string): boolean => text.length > 3 && text.length < 250
