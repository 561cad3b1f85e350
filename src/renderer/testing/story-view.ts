/** The invented story as the views of a whole story are given it, and larger ones of numbered articles. */
import type { StoryView } from '../../api/contract.js'
import type { Article, Claim } from '../../core/model.js'
import { buildArticle } from './build-story.js'
import { storyArticles, storyPair } from './story.js'

const named = (id: string): Article => {
  const found = storyArticles.find((article) => article.id === id)
  if (!found) throw new Error(`no article ${id}`)
  return found
}

/** Where words stand in an article. Throws when they are not there, so that a test never goes on with nothing. */
function placeOf(article: Article, words: string): { readonly start: number; readonly end: number } {
  const start = article.text.indexOf(words)
  if (start < 0) throw new Error(`no “${words}” in ${article.file}`)
  return { start, end: start + words.length }
}

/** Three outlets on the Orrin dam, with dates, quotations and a weekday that does not fit. */
export function storyView(): StoryView {
  const post = named('post')
  const mail = named('mail')
  const wire = named('wire')
  const quotes = {
    post: { ...placeOf(post, 'The seep is small, but it is not harmless,'), speaker: 'Idris Calloway' },
    mail: { ...placeOf(mail, 'The seep is small, but it is not surprising,'), speaker: 'Idris Galloway' },
  }
  const date = (article: Article, words: string, value: string) => ({
    ...placeOf(article, words),
    value,
    relative: true,
  })
  const articles: readonly Article[] = [
    {
      ...post,
      quotes: [quotes.post],
      dates: [date(post, 'Tuesday', '2025-03-11'), date(post, 'Friday', '2025-03-14'), date(post, '1968', '1968')],
    },
    {
      ...mail,
      quotes: [quotes.mail],
      dates: [date(mail, 'Monday', '2025-03-10'), date(mail, 'Friday', '2025-03-14')],
    },
    {
      ...wire,
      dates: [date(wire, 'Monday', '2025-03-10')],
      checks: [{ kind: 'weekday', ...placeOf(wire, 'Monday'), message: '11 March 2025 is a Tuesday, not a Monday.' }],
    },
  ]
  const claim = (label: string, ...sentences: readonly string[]): Claim => ({
    id: `claim:${sentences[0] ?? ''}`,
    label,
    sentences,
    articles: [...new Set(sentences.map((id) => id.split('.')[0] ?? ''))],
  })
  const pairs = [storyPair('post', 'mail'), storyPair('post', 'wire'), storyPair('mail', 'wire')]
  return {
    story: { id: 'orrin', title: 'Orrin dam', articles: articles.map(({ id }) => id) },
    articles,
    pairs: pairs.flatMap((pair) => (pair ? [pair.pair] : [])),
    claims: [
      claim('People were told to leave', 'post.1', 'mail.1', 'wire.1'),
      claim('The county gave the order', 'post.2', 'mail.2'),
      claim('Nobody was hurt', 'post.4', 'mail.4', 'wire.4'),
      claim('The dam will hold', 'post.5', 'mail.5'),
      claim('An inspection was put off', 'post.8', 'mail.8'),
      claim('The seep is not harmless', 'post.9', 'mail.9'),
      claim('The repair will cost', 'post.12', 'mail.12'),
      claim('People may go home', 'post.14', 'mail.14'),
    ],
    entities: [],
    quotations: [
      {
        id: 'quotation:1',
        speaker: 'Idris Calloway',
        variants: [
          { article: 'post', start: quotes.post.start, end: quotes.post.end },
          { article: 'mail', start: quotes.mail.start, end: quotes.mail.end },
        ],
      },
    ],
  }
}

/** A story of so many numbered articles that all report the same thirty things, each with a day. */
export function largeStory(count: number): StoryView {
  const articles = Array.from({ length: count }, (_, at) => {
    const id = `large-${String(at)}`
    const { article } = buildArticle({
      id,
      file: `${id}.txt`,
      outlet: `Outlet ${String(at + 1)}`,
      published: `2025-03-${String(1 + (at % 28)).padStart(2, '0')}T08:00`,
      blocks: [
        { kind: 'headline', sentences: [['h', `Gate ${String(at)} opens at the lower basin`]] },
        ...Array.from({ length: 30 }, (_unused, line) => ({
          kind: 'paragraph' as const,
          sentences: [
            [String(line), `Item ${String(line)}: the gate stood open on 4 March, keeper ${String(at)} said.`] as const,
          ],
        })),
      ],
    })
    const dates = article.sentences.slice(1).map((sentence) => {
      const start = article.text.indexOf('4 March', sentence.start)
      return { start, end: start + 7, value: '2025-03-04', relative: false }
    })
    return { ...article, dates }
  })
  const claims = Array.from({ length: 30 }, (_, line): Claim => ({
    id: `claim:${String(line)}`,
    label: `Item ${String(line)}`,
    sentences: articles.map(({ id }) => `${id}.${String(line)}`),
    articles: articles.map(({ id }) => id),
  }))
  const ids = articles.map(({ id }) => id)
  return {
    story: { id: 'orrin', title: 'Lower basin', articles: ids },
    articles,
    pairs: [],
    claims,
    entities: [],
    quotations: [],
  }
}
