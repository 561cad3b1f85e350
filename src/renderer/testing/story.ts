/** An invented story for tests of the window: a reservoir, two towns, three outlets. Nothing in it is real. */
import type { Folder, PairView } from '../../api/contract.js'
import type { Article } from '../../core/model.js'
import { type BuiltArticle, type LinkSource, buildArticle, buildPair } from './build-story.js'

const post = buildArticle({
  id: 'post',
  file: 'post-0312.html',
  outlet: 'The Orrin Post',
  published: '2025-03-12T06:40',
  authors: ['Lena Farrow'],
  blocks: [
    {
      kind: 'headline',
      sentences: [['h', '{p-n:Nineteen streets} emptied as Orrin dam {p-c:will hold}, engineers say']],
    },
    { kind: 'byline', text: 'By Lena Farrow' },
    {
      kind: 'paragraph',
      sentences: [
        [
          '1',
          'About {p-people:600 people} left their homes below the Orrin dam on {p-day:Tuesday} evening after water was seen at its foot, {p-add1:the first such order since the dam was built}.',
        ],
      ],
    },
    { kind: 'paragraph', sentences: [['2', 'The order was given by the county at eight o’clock.']] },
    { kind: 'paragraph', sentences: [['3', 'School buses carried people to the sports hall in Upper Tarn.']] },
    { kind: 'paragraph', sentences: [['4', 'Nobody was hurt, the fire service said.']] },
    {
      kind: 'paragraph',
      sentences: [['5', 'The dam {p-hold:will hold}, the water company said {p-add2:in a note sent at midnight}.']],
    },
    { kind: 'paragraph', sentences: [['6', 'Two pumps were brought from the coast overnight.']] },
    {
      kind: 'paragraph',
      sentences: [
        ['7', 'A farmer had told the company of a wet patch in January, according to a letter seen by the Post.'],
      ],
    },
    { kind: 'furniture', text: 'Sign up for our morning letter\nEvery weekday at seven\nEnter your address' },
    {
      kind: 'paragraph',
      sentences: [['8', 'The union of waterworkers says an inspection was put off in autumn {p-add3:to save money}.']],
    },
    {
      kind: 'paragraph',
      sentences: [
        [
          '9',
          '“The seep is small, but it is not {p-quote:harmless},” said Idris {p-name:Calloway}, the company’s chief engineer.',
        ],
      ],
    },
    {
      kind: 'paragraph',
      sentences: [
        ['10', 'Opened in 1968, the dam holds back eleven million cubic metres and serves both towns.'],
        ['11', 'Its face was last sealed in 2011.'],
      ],
    },
    { kind: 'paragraph', sentences: [['12', 'The repair will cost about {p-cost:3.1 million}, paid by the company.']] },
    { kind: 'paragraph', sentences: [['13', 'Shopkeepers in Lower Orrin said nobody had knocked at their doors.']] },
    { kind: 'paragraph', sentences: [['14', 'People may go home on Friday, the county said.']] },
  ],
})

const mail = buildArticle({
  id: 'mail',
  file: 'northern-mail.html',
  outlet: 'Northern Mail',
  published: '2025-03-12T09:15',
  authors: ['Staff and Hill Wire'],
  agencies: ['Hill Wire'],
  blocks: [
    { kind: 'headline', sentences: [['h', 'Orrin dam {m-c:may hold} as people leave {m-n:seventeen streets}']] },
    {
      kind: 'paragraph',
      sentences: [
        [
          '1',
          'Some {m-people:450 people} below the Orrin dam were told to leave on {m-day:Monday} evening when water came through at its foot.',
        ],
      ],
    },
    { kind: 'paragraph', sentences: [['2', 'At eight, the county gave the order.']] },
    { kind: 'paragraph', sentences: [['3', 'They were taken by school bus to the sports hall at Upper Tarn.']] },
    { kind: 'paragraph', sentences: [['4', 'The fire service said nobody was hurt.']] },
    { kind: 'paragraph', sentences: [['5', 'It {m-hold:may hold}, according to the company.']] },
    {
      kind: 'paragraph',
      sentences: [['8', 'An inspection was put off last autumn, the waterworkers’ union says.']],
    },
    {
      kind: 'paragraph',
      sentences: [['c', 'Dray and Sons, which looks after the dam, denies that any inspection was put off.']],
    },
    { kind: 'paragraph', sentences: [['6', 'Overnight two pumps arrived from the coast.']] },
    {
      kind: 'paragraph',
      sentences: [
        [
          '9',
          '“The seep is small, but it is not {m-quote:surprising},” chief engineer Idris {m-name:Galloway} told reporters {m-add1:at the gate}.',
        ],
      ],
    },
    {
      kind: 'paragraph',
      sentences: [['10', 'Opened in 1968, the dam holds back eleven million cubic metres and serves both towns.']],
    },
    { kind: 'paragraph', sentences: [['12', 'The bill is put at {m-cost:3.9 million}, to be met by the company.']] },
    {
      kind: 'paragraph',
      sentences: [['14', 'The county said people may return on Friday {m-add2:after six in the evening}.']],
    },
  ],
})

const wire = buildArticle({
  id: 'wire',
  file: 'hill-wire.txt',
  outlet: 'Hill Wire',
  published: '2025-03-11T22:05',
  agencies: ['Hill Wire'],
  blocks: [
    { kind: 'headline', sentences: [['h', 'Homes below Orrin dam emptied']] },
    {
      kind: 'paragraph',
      sentences: [['1', 'Hundreds of people were told to leave their homes below the Orrin dam late on Monday.']],
    },
    { kind: 'paragraph', sentences: [['4', 'There were no reports of injuries.']] },
  ],
})

const fair = buildArticle({
  id: 'fair',
  file: 'fair.txt',
  outlet: null,
  published: '2025-03-13',
  blocks: [
    { kind: 'headline', sentences: [['h', 'Spring fair moves to the old market']] },
    { kind: 'paragraph', sentences: [['1', 'The spring fair will be held in the old market hall this year.']] },
    { kind: 'paragraph', sentences: [['2', 'Stalls open at ten on both days.']] },
  ],
})

const postMail: readonly LinkSource[] = [
  {
    a: ['h'],
    b: ['h'],
    differs: [
      ['number', 'p-n', 'm-n', 'One says nineteen streets, the other seventeen.'],
      ['certainty', 'p-c', 'm-c', 'One is certain that the dam will hold, the other says that it may.'],
    ],
  },
  {
    a: ['1'],
    b: ['1'],
    score: 0.93,
    differs: [
      ['number', 'p-people', 'm-people', 'The number of people differs: 600 and 450.'],
      ['date', 'p-day', 'm-day', 'The day differs: Tuesday 11 March and Monday 10 March.'],
    ],
    adds: ['p-add1'],
  },
  { a: ['2'], b: ['2'], score: 0.9 },
  { a: ['3'], b: ['3'], score: 0.95 },
  { a: ['4'], b: ['4'], score: 0.97 },
  {
    a: ['5'],
    b: ['5'],
    score: 0.66,
    differs: [['certainty', 'p-hold', 'm-hold', 'One says that the dam will hold, the other that it may.']],
    adds: ['p-add2'],
  },
  { a: ['8'], b: ['8'], score: 0.84, adds: ['p-add3'] },
  { a: ['6'], b: ['6'], score: 0.88 },
  {
    a: ['9'],
    b: ['9'],
    score: 0.86,
    differs: [
      ['quote', 'p-quote', 'm-quote', 'The same sentence is quoted with a different last word.'],
      ['name', 'p-name', 'm-name', 'The surname is spelled differently.'],
    ],
    adds: ['m-add1'],
    evidence: ['Same speaker', '9 of 10 words shared'],
  },
  { a: ['10'], b: ['10'], score: 0.99 },
  { a: ['12'], b: ['12'], differs: [['number', 'p-cost', 'm-cost', 'The cost differs: 3.1 million and 3.9 million.']] },
  { a: ['14'], b: ['14'], adds: ['m-add2'] },
]

const postWire: readonly LinkSource[] = [
  { a: ['1'], b: ['1'], score: 0.7 },
  { a: ['4'], b: ['4'], score: 0.8 },
]

const built: readonly BuiltArticle[] = [post, mail, wire, fair]

export const storyArticles: readonly Article[] = built.map(({ article }) => article)

/** Any two of the articles, in either order. */
export function storyPair(a: string, b: string): PairView | null {
  const one = built.find(({ article }) => article.id === a)
  const other = built.find(({ article }) => article.id === b)
  if (!one || !other) return null
  if (a === 'mail' && b === 'post') return swapped(buildPair(post, mail, postMail))
  if (a === 'wire' && b === 'post') return swapped(buildPair(post, wire, postWire))
  const links = a === 'post' && b === 'mail' ? postMail : a === 'post' && b === 'wire' ? postWire : []
  return buildPair(one, other, links)
}

/** The same comparison seen from the other side. */
function swapped({ a, b, pair }: PairView): PairView {
  const links = pair.links.map((link) => ({
    ...link,
    a: link.b,
    b: link.a,
    differences: link.differences.map((difference) => ({ ...difference, a: difference.b, b: difference.a })),
    additions: link.additions.map((addition) => ({ ...addition, side: addition.side === 'a' ? 'b' : 'a' }) as const),
  }))
  const copied = pair.copied.map((run) => ({ ...run, a: run.b, b: run.a }))
  return {
    a: b,
    b: a,
    pair: { ...pair, a: pair.b, b: pair.a, onlyA: pair.onlyB, onlyB: pair.onlyA, links, copied },
  }
}

const wordCount = (text: string): number => text.split(/\s+/).length

export const storyFolder: Folder = {
  path: '/articles/orrin-dam',
  name: 'orrin-dam',
  sample: false,
  articles: storyArticles.map(({ id, file, title, outlet, agencies, published, language, text }) => ({
    id,
    file,
    title,
    outlet,
    agencies,
    published,
    language,
    words: wordCount(text),
    checks: id === 'wire' ? 1 : 0,
    furnitureLines: id === 'post' ? 3 : 0,
    story: id === 'fair' ? null : 'orrin',
  })),
  stories: [{ id: 'orrin', title: 'Orrin dam', articles: ['post', 'mail', 'wire'] }],
  problems: [
    {
      file: 'scan-0313.pdf',
      reason: 'scanned',
      message: 'scan-0313.pdf has no text: all four pages are pictures of a page.',
      remedy: 'Run text recognition on the file, or put its text in a .txt file beside it.',
      partial: false,
    },
  ],
  progress: null,
  notes: {
    where: 'beside-articles',
    path: '/articles/orrin-dam/notes.crossread.json',
    saved: null,
    message: null,
    unsaved: false,
  },
  changed: [],
}

/** A pair of the given size with a difference in every fifth passage, for measuring. Built from numbered invented sentences. */
export function longPair(passages: number): PairView {
  const make = (id: string, verb: string, from: number): BuiltArticle =>
    buildArticle({
      id,
      file: `${id}.txt`,
      outlet: id === 'long-a' ? 'The Long Read' : 'The Longer Read',
      published: '2025-03-12',
      blocks: Array.from({ length: passages }, (_, at) => ({
        kind: 'paragraph' as const,
        sentences: [
          [
            String(at),
            `Item ${String(at)} of the hearing: the witness ${verb} that {n${String(from)}-${String(at)}:${String(from + at)}} crates stood by the gate when the lamps were lit and the ferry had gone.`,
          ] as const,
        ],
      })),
    })
  const a = make('long-a', 'said', 100)
  const b = make('long-b', 'stated', 103)
  const links = Array.from({ length: passages }, (_, at) => at)
    .filter((at) => at % 7 !== 3)
    .map((at): LinkSource => {
      // Every thirteenth passage is told somewhat later by the other side, so that there are ribbons.
      const there = at % 13 === 5 && at + 2 < passages ? at + 2 : at
      const message = 'The number of crates differs.'
      const differs = [['number', `n100-${String(at)}`, `n103-${String(there)}`, message]] as const
      return { a: [String(at)], b: [String(there)], ...(at % 5 === 0 ? { differs } : {}) }
    })
  return buildPair(a, b, links)
}
