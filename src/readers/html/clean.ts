/** Takes out of a page what is never part of the article, before the main text is looked for. */
import { all, attribute, eachElement, nearest, signs, textOf } from './dom.js'

const NEVER = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED APPLET CANVAS AUDIO VIDEO SVG MATH FORM INPUT SELECT TEXTAREA BUTTON DIALOG NAV ' +
    'MENU FOOTER'
  ).split(' '),
)
const NEVER_ROLES = new Set(
  'navigation banner search contentinfo dialog complementary menu menubar toolbar tooltip alert'.split(' '),
)

const isNeverProse = (element: Element): boolean =>
  NEVER.has(element.tagName.toUpperCase()) || NEVER_ROLES.has(element.getAttribute('role') ?? '')

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '')

/** Names that pages give to what stands around an article; whole words of a class or id only. */
const AROUND = new RegExp(
  String.raw`(?:^|[\s_-])(?:` +
    [
      'related(?:[_-]?\\w+)?',
      'recommend(?:ed|ations?)?',
      'more[_-]?(?:stories|news|articles|from|on|posts)',
      'also[_-]?(?:read|like)',
      'read[_-]?(?:more|next|also)',
      'see[_-]?also',
      'most[_-]?(?:read|popular|viewed)',
      'trending',
      'teasers?',
      'newsletters?(?:[_-]?\\w+)?',
      'subscri(?:be|ption)(?:[_-]?\\w+)?',
      'signup',
      'sign[_-]up',
      'paywall',
      'share(?:r|s|daddy|[_-]?(?:bar|buttons?|links?|tools?|this|post|box))?',
      'sharing',
      'social(?:[_-]?(?:media|links?|icons?|share|sharing|bar|buttons?|nav))?',
      'comments?(?:[_-]?(?:list|area|section|form|thread|respond|wrapper|container))?',
      'disqus\\w*',
      'respond',
      'cookies?(?:[_-]?\\w+)?',
      'consent',
      'gdpr',
      'breadcrumbs?',
      'pagination',
      'pager',
      'post[_-]?nav(?:igation)?',
      'tags?(?:[_-]?(?:list|links|cloud))?',
      'keywords',
      'advert(?:s|isement|ising|orial)?',
      'ads?',
      'adsbygoogle',
      'banner(?:[_-]?\\w+)?',
      'sponsor(?:ed|s)?',
      'promo(?:s|tion|[_-]?\\w+)?',
      'outbrain\\w*',
      'taboola\\w*',
      'plista\\w*',
      'author[_-]?(?:box|bio|info|profile|description|card|about)',
      'about[_-]?(?:the[_-]?)?author',
      'bio',
      'sidebar(?:[_-]?\\w+)?',
      'widgets?(?:[_-]?area)?',
      'toc',
      'table[_-]of[_-]contents',
      'popup',
      'modal',
      'overlay',
      'login',
      'register',
      'rating',
      'print(?:[_-]?\\w+)?',
      'skip[_-]?links?',
      'jp-relatedposts',
      'wp-block-latest-posts',
      'donat(?:e|ion)(?:[_-]?\\w+)?',
      'feedback',
      'copyright',
      'imprint',
    ].join('|') +
    String.raw`)(?:$|[\s_-])`,
)

/** Words that say a class belongs to the article after all: "article-body with-sidebar". */
const ARTICLE =
  /(?:^|[\s_-])(?:article|story|post|entry|content|main|page|text)[_-]?(?:body|text|content|main|inner|wrapper)?(?:$|[\s_-])/

/** A part with this share of the page's text is the article, whatever its class says. */
const MOSTLY = 0.5
const MOSTLY_ARTICLE = 0.7

const isAround = (said: string): boolean =>
  AROUND.test(said) && !/\b(?:article|story|post|entry)[_-]?(?:body|text|content)\b/.test(said)

const protectedTags = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE', 'P', 'H1', 'EM', 'STRONG', 'A', 'SPAN'])

/** Characters of text under every element of a tree, in one walk. */
function lengthsIn(root: Element): ReadonlyMap<Element, number> {
  const lengths = new Map<Element, number>()
  const measure = (element: Element): number => {
    let length = 0
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 1) length += measure(node as Element)
      else if (node.nodeType === 3) length += (node.nodeValue ?? '').trim().length
    }
    lengths.set(element, length)
    return length
  }
  measure(root)
  return lengths
}

function removeAround(document: Document): void {
  const lengths = lengthsIn(document.body)
  const whole = lengths.get(document.body) ?? 0
  const visit = (element: Element): void => {
    if (!protectedTags.has(element.tagName)) {
      const said = signs(element)
      const share = (lengths.get(element) ?? 0) / whole
      const most = ARTICLE.test(said) ? MOSTLY : MOSTLY_ARTICLE
      if (share < most && isAround(said)) {
        element.remove()
        return
      }
    }
    eachElement(element, visit)
  }
  eachElement(document.body, visit)
}

/** Where the article may be. */
const HOLDS_ARTICLE = new Set(['H1', 'ARTICLE', 'MAIN'])

/** Characters of text under an element; those of programs do not count. */
function shownLength(element: Element): number {
  let length = 0
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) length += (node.nodeValue ?? '').trim().length
    else if (node.nodeType === 1 && !NEVER.has((node as Element).tagName)) length += shownLength(node as Element)
  }
  return length
}

/**
 * Tells what of a page is hidden for good. A script that was to show the page, or a window that lay over it when it was saved, leaves the
 * whole of it marked as hidden.
 */
function hiddenIn({ documentElement: page }: Document): (element: Element) => boolean {
  const places = (root: Element): number => all(root, ({ tagName }) => HOLDS_ARTICLE.has(tagName)).length
  let whole: { readonly places: number; readonly length: number } | null = null
  const isPage = (element: Element): boolean => {
    if (element.tagName === 'BODY') return true
    const inside = places(element)
    if (inside === 0) return false
    whole ??= { places: places(page), length: shownLength(page) }
    // With another place for an article beside it, it may be a second copy, for printing.
    return inside === whole.places && shownLength(element) > whole.length * MOSTLY
  }
  return (element) => isHidden(element) && !isPage(element)
}

/** Name of the attribute that keeps a picture's caption while the main text is looked for. */
export const CAPTION = 'data-crossread-caption'

const isCaption = (element: Element): boolean =>
  element.tagName === 'FIGCAPTION' || /caption/i.test(element.getAttribute('class') ?? '')

const isPicture = ({ tagName }: Element): boolean => tagName === 'IMG' || tagName === 'PICTURE'

/** Longer than any caption, in characters: a class of this name around a whole text. */
const LONGEST_CAPTION = 800

/** Takes a caption out of the prose and hangs it on its figure, so that it comes back as caption and not as sentences. */
function setCaptionAside(caption: Element): void {
  const figure = nearest(caption, ({ tagName }) => tagName === 'FIGURE') ?? caption.parentElement
  if (figure === null || (caption.tagName !== 'FIGCAPTION' && all(figure, isPicture).length === 0)) return
  const text = textOf(caption)
  if (text.length > LONGEST_CAPTION) return
  caption.remove()
  if (text !== '') figure.setAttribute(CAPTION, text)
}

/** Takes out what cannot be prose on any page. In place. */
export function cleanLightly(document: Document): void {
  const captions: Element[] = []
  const isHiddenForGood = hiddenIn(document)
  const visit = (element: Element): void => {
    if (isNeverProse(element) || isHiddenForGood(element)) element.remove()
    else {
      eachElement(element, visit)
      if (isCaption(element)) captions.push(element)
    }
  }
  eachElement(document.documentElement, visit)
  for (const caption of captions) setCaptionAside(caption)
}

/** After `cleanLightly`: takes out also what names itself as standing around the article. In place. */
export function cleanThoroughly(document: Document): void {
  removeAround(document)
}
