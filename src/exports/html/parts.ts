/** The pieces that the comparison page and the worksheet share. */
import { bodyBlocks, type Inline } from '../../core/notes/body.js'
import { CLASS_WORD, LETTER, type NoteEntry, type RowClass } from '../report.js'
import { all, type Content, el, type Markup, styleSheet } from './markup.js'
import { CSS } from './css.js'

/** A whole page with its own content policy: no script, nothing fetched, only this file's style. */
export async function page(title: string, body: Content): Promise<string> {
  const hash = await styleHash()
  const policy = `default-src 'none'; style-src '${hash}'; base-uri 'none'; form-action 'none'`
  const head = el(
    'head',
    {},
    el('meta', { charset: 'utf-8' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { name: 'referrer', content: 'no-referrer' }),
    el('meta', { name: 'generator', content: 'Crossread' }),
    el('title', {}, title),
    styleSheet(CSS),
  )
  return `<!DOCTYPE html>\n${el('html', { lang: 'en' }, head, el('body', {}, el('main', {}, body))).html}\n`
}

async function styleHash(): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(CSS))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}

export function chip(name: RowClass | 'note'): Markup {
  return all(
    el('span', { class: `chip ${name}`, 'aria-hidden': 'true' }, LETTER[name]),
    el('span', { class: 'sr' }, CLASS_WORD[name]),
  )
}

export function side(name: 'a' | 'b'): Markup {
  return el('span', { class: `side ${name}` }, name.toUpperCase())
}

export function key(): Markup {
  const entry = (name: RowClass | 'note', words: string): Markup =>
    el('li', {}, el('span', { class: `chip ${name}`, 'aria-hidden': 'true' }, LETTER[name]), ` ${words}`)
  return el(
    'ul',
    { class: 'key ui', 'aria-label': 'Marks' },
    entry('agree', 'both say it'),
    entry('diverge', 'they differ: double underline'),
    entry('adds', 'one adds detail: dotted underline'),
    entry('only', 'only in one'),
    entry('note', 'a note'),
  )
}

/** A note's Markdown as HTML elements; raw HTML inside it is shown as words. */
function noteBody(body: string): Markup {
  const blocks = bodyBlocks(body).map(({ kind, inlines }) => {
    const words = inlines.map(inline)
    switch (kind) {
      case 'paragraph':
        return el('p', {}, words)
      case 'heading':
        return el('p', {}, el('strong', {}, words))
      case 'item':
        return el('ul', {}, el('li', {}, words))
      case 'quote':
        return el('blockquote', {}, words)
      case 'code':
        return el('pre', {}, words)
    }
  })
  return el('div', { class: 'body', dir: 'auto' }, blocks)
}

function inline({ text, strong, emphasis, code, href }: Inline): Content {
  let words: Content = text
  if (code) words = el('code', {}, words)
  if (emphasis) words = el('em', {}, words)
  if (strong) words = el('strong', {}, words)
  return href === null ? words : el('a', { href, rel: 'noopener noreferrer nofollow' }, words)
}

export function noteItem(entry: NoteEntry, written: string): Markup {
  const by = [entry.author, written].filter((part) => part !== null && part !== '').join(', ')
  return el(
    'li',
    { id: `n${String(entry.number)}` },
    el(
      'p',
      { class: 'ui' },
      el('span', { class: 'chip note', 'aria-hidden': 'true' }, LETTER.note),
      el('b', {}, ` N${String(entry.number)}`),
      ` ${entry.about}`,
      by === '' ? null : ` \u00B7 ${by}`,
      entry.label === null ? null : [' \u00B7 ', el('span', { class: 'tag' }, entry.label)],
      entry.tags.length === 0 ? null : [' \u00B7 ', entry.tags.map((tag) => el('span', { class: 'tag' }, tag))],
    ),
    entry.quotations.map(({ from, words }) =>
      el('blockquote', { dir: 'auto' }, words, ' ', el('span', { class: 'where' }, el('bdi', {}, from))),
    ),
    noteBody(entry.body),
  )
}
