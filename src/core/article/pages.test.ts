import { describe, expect, it } from 'vitest'
import { readArticle } from './article.js'
import type { Article } from '../model.js'

const read = (text: string): Article =>
  readArticle({ id: 'a', file: 'a.txt', text, markup: 'plain', blocks: null, hints: {} })
const kindOf = (article: Article, line: string): string | undefined => {
  const at = article.text.indexOf(line)
  return article.blocks.find(({ start, end }) => start <= at && at < end)?.kind
}
const captions = (article: Article): readonly string[] =>
  article.sentences
    .filter(({ block }) => article.blocks[block]?.kind === 'caption')
    .map(({ start, end }) => article.text.slice(start, end))

const TITLE = 'Storm closes the port of Kells for a third day'
const LEDE = 'The port of Kells stayed closed on Monday after a storm broke its sea wall, the mayor said.'
const MORE = 'Ferries to the islands will not run before Thursday, according to the harbour office.'
const LAST = 'The wall was built in 1911 and was to be repaired next year.'
/** A page with lines above the headline, below it, in the report and under it. */
const page = ({
  top = '',
  head = '',
  middle = '',
  end = '',
}: Partial<Record<'top' | 'head' | 'middle' | 'end', string>>): string =>
  [top, TITLE, head, LEDE, MORE, middle, LAST, end].filter((part) => part !== '').join('\n\n')

describe('page furniture', () => {
  it.each([
    'This article is more than 3 years old',
    'This story is over a month old',
    'Dieser Artikel ist mehr als ein Jahr alt',
    'Home | Politics | Video | World | Sport',
    'World Business Culture Sport Opinion',
    'Politik Wirtschaft Sport Kultur',
    'World | Europe',
  ])('takes "%s" above the headline for no headline', (line) => {
    const article = read(page({ top: `${line}\n\nKells` }))
    expect(article.title).toBe(TITLE)
    expect(kindOf(article, line)).toBe('furniture')
  })

  it.each([
    'World leaders meet as climate talks reach their last day in Kells',
    'Sport, culture and politics: What the vote means for Kells',
    'Business Travel Returns To Kells Port',
  ])('keeps the headline "%s" though it names sections', (title) => {
    expect(read(`News\n\n${title}\n\n${LEDE}\n\n${MORE}`).title).toBe(title)
  })

  it.each([
    'If you find a mistake, select the text and press Ctrl+Enter.',
    'The KBC is not responsible for the content of external sites.',
    'Download the Kells Post App for all the news.',
    'Catch all the Live Updates and Top Headlines on Kells Post.',
    'Need a hand? Contact us here.',
    'Scroll down to watch the moment the wall falls',
    'Share or comment on this article: Storm closes the port of Kells',
    'Like this post? Join 12,500 readers who get the Harbour Notes newsletter every Friday.',
    'Join over 2 million people who get the Tide Letter each day.',
    'Get the Kells Herald newsletter every morning.',
    'For all the latest news, follow Harbour Post on Facebook.',
    'https://kells.example/s/4f2a',
    'Video Ad Feedback',
  ])('keeps "%s" out of the report', (line) => {
    const article = read(page({ middle: line, end: line }))
    expect(article.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(3)
  })

  it.each([
    'The mayor told residents to download the storm app and stay at home.',
    'Join 4,000 people on the march to Kells on Monday, the union told its members.',
    'For more news of her son, she visits the office of the Red Cross every day.',
    'Contact us before you sail, the harbour office told owners of boats on Monday.',
    'The owner of the ferries is not responsible for the damage, a court in Kells ruled.',
    'Scrolling down the list of victims, she found the name of her brother.',
    'Comments by the mayor that the wall was safe have angered people in Kells.',
  ])('keeps "%s" in the report', (line) => {
    expect(kindOf(read(page({ middle: line })), line)).toBe('paragraph')
  })

  it('takes a newsletter box as a whole', () => {
    const box = [
      'Sign up to Harbour Light',
      'Free weekly newsletter',
      'Every Friday the stories behind the news, told by those who wrote them',
      'Enter your email address',
      'Privacy Notice: Newsletters may contain advertising.',
      'after newsletter promotion',
    ]
    const article = read(page({ middle: box.join('\n') }))
    expect(box.map((line) => kindOf(article, line))).toEqual(box.map(() => 'furniture'))
    expect(kindOf(article, LAST)).toBe('paragraph')
  })

  it('takes nothing under an invitation without a form', () => {
    const article = read(page({ middle: `Sign up to Harbour Light\n\n${MORE.replace('Thursday', 'Friday')}` }))
    expect(kindOf(article, 'Ferries to the islands will not run before Friday')).toBe('paragraph')
  })

  it.each([
    'Comments 42\nNewest Oldest Best rated\nThe comments below have not been moderated.\nJo of Kells, 2 hours ago\nThey should have built it higher.',
    '12 comments\nJo Marsh 3 days ago\nThey should have built it higher. My father said so years ago.',
    'Kommentare (3)\nNeueste zuerst\nMöwe7 vor 2 Stunden\nSie hätten die Mauer höher bauen sollen.',
    'Commentaires\nConnectez-vous pour commenter\nJo il y a 2 heures\nIl fallait un mur plus haut.',
  ])('takes comments of readers for no part of the report', (comments) => {
    const article = read(page({ end: comments }))
    expect(article.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(3)
  })

  it('does not take a report for comments because the button stands above it', () => {
    const article = read(page({ head: 'Comments (42)\n\n2 hours ago' }))
    expect([LEDE, MORE, LAST].map((line) => kindOf(article, line))).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })

  it('leaves out what the page tells of the writer, not what the report tells of people', () => {
    const bio = 'Ana Berg is a reporter at the Kells Post. She grew up on the islands.'
    const article = read(page({ head: 'By Ana Berg', middle: 'Tom Shaw is a fisherman who lost his boat.', end: bio }))
    expect(kindOf(article, bio)).toBe('furniture')
    expect(kindOf(article, 'Tom Shaw is')).toBe('paragraph')
  })
})

describe('captions', () => {
  it.each([
    ['Getty Images Two men in oilskins look at a broken sea wall\nThe wall broke in the night', 2],
    ['EPA\nThe sea wall broke in two places', 1],
    ['Item 1 of 3 People look at the broken wall in Kells. REUTERS/Ana Berg', 1],
    ['[2/3]People look at the broken wall in Kells. REUTERS/Ana Berg Purchase Licensing Rights', 1],
    ['People looking at the broken sea wall in Kells on Nov 4.\n\nPHOTO: REUTERS', 1],
    ['Workers clear stones from the quay of Kells.\nImage Credit: Supplied', 1],
    ['The broken wall of Kells. Stock photo: Getty Images', 1],
    ['Image: People at the broken wall in Kells. Pic: Reuters', 1],
    ['La digue rompue de Kells, lundi. PHOTO AFP', 1],
    ['Arbeiter stehen auf der Mole von Kells.\nBild: dpa', 1],
  ])('reads "%s"', (lines, sentences) => {
    const article = read(page({ middle: lines }))
    expect(lines.split(/\n+/).map((line) => kindOf(article, line))).toEqual(lines.split(/\n+/).map(() => 'caption'))
    expect(captions(article)).toHaveLength(sentences)
    for (const words of captions(article)) expect(words).not.toMatch(/Getty|EPA|Item|\[|Purchase|Stock|Image|Pic|PHOTO/)
  })

  it.each([
    `${MORE.replace('Thursday', 'Friday')}\n\nPHOTO: REUTERS`,
    '"We have lost the wall," she told reporters.\n\nPhoto: Ana Berg/AFP',
  ])('takes the paragraph over a credit for no caption when it tells what was said', (lines) => {
    expect(kindOf(read(page({ middle: lines })), lines.slice(0, 40))).toBe('paragraph')
  })

  it.each(['EPA Proposes New Limits For Ships In Harbours', 'Reuters journalist among those rescued in Kells'])(
    'keeps the headline "%s"',
    (title) => {
      expect(read(`${title}\n\nBy Ana Berg\n\n${LEDE}\n\n${MORE}`).title).toBe(title)
    },
  )

  it('names no photographer as a writer', () => {
    const article = read(
      page({ head: 'The wall of Kells on Monday, Nov. 4, 2024. (AP Photo/Lee Marsh)\n(Lee Marsh | AP)\nBy ANA BERG' }),
    )
    expect(article.authors).toEqual(['Ana Berg'])
  })
})

describe('the end of a report', () => {
  it.each(['REUTERS', 'AFP', '(dpa)', '– PTI', 'Enditem'])('parts "%s" from the last sentence', (credit) => {
    const article = read(`${TITLE}\n\n${LEDE}\n\n${MORE} ${credit}\n\nMore on this topic\nWhy sea walls break`)
    const last = article.sentences.at(-1)
    expect(article.text.slice(last?.start, last?.end)).toBe(MORE)
  })

  it('takes an agency that is told something for no credit', () => {
    const text = `${TITLE}\n\n${LEDE}\n\nThe wall will be mended by spring, the mayor told AFP.`
    expect(read(text).agencies).toEqual([])
  })

  it.each([
    'Berg reported from Port Kells.',
    'Associated Press writers Ana Berg in Kells and Tom Shaw in Denby contributed to this report.',
    'Berg reported from Kells, Norrland. Tom Shaw contributed from Denby to this report.'.replace(' from Denby', ''),
  ])('reads "%s" as a credit', (line) => {
    const article = read(page({ end: line }))
    expect(kindOf(article, line)).toBe('byline')
    expect(article.authors).toEqual([])
  })

  it.each([
    'Berg reported from Kells that the wall had broken in two places.',
    'The storm and old stones contributed to the fall of the wall.',
  ])('keeps "%s" in the report', (line) => {
    expect(kindOf(read(page({ middle: line })), line)).toBe('paragraph')
  })

  it.each([
    ['FOLLOW US\nAA\nShare', []],
    ['By Ana Berg\nAA', ['Anadolu']],
  ])('tells the button AA from the agency: %s', (head, agencies) => {
    expect(read(page({ head: `4 November 2024\n${head}` })).agencies).toEqual(agencies)
  })
})

describe('the outlet', () => {
  it.each([
    ['The Northern Albion - Back to home', '© 2024 Northern Albion News & Media Limited', 'The Northern Albion'],
    ['KBC Homepage\nKBC News', '© 2024 KBC. The KBC is not responsible for the content of external sites.', 'KBC'],
    ['KVLT 8 News | Marrow Bay, Oregon', 'Copyright 2024 The Associated Press. All rights reserved.', 'KVLT 8 News'],
    ['Kells Times', "Join KT's Telegram channel", 'Kells Times'],
    ['The Daily Beacon\nNEWS\nSHOWBIZ', 'Do you have a story for The Daily Beacon news team?', 'The Daily Beacon'],
    ['The Albion', 'Sign up to Global Dispatch', 'The Albion'],
    ['Steppe Monitor — independent news from the north', '', 'Steppe Monitor'],
    ['Watch TV\nBreaking News\nWorld News', '© Gulf Meridian Publishing LLC 2024', 'Gulf Meridian'],
    ['', '© KRB 2024', 'KRB'],
    ['', 'Copyright 2024 The Associated Press. All rights reserved.', 'The Associated Press'],
    ['My News\nWorld News\nMost read in World News', '', null],
  ])('of a page under "%s" and over "%s" is %s', (top, end, outlet) => {
    expect(read(page({ top, end })).outlet).toBe(outlet)
  })

  it('is not its staff, nor its initials with an s', () => {
    expect(read(page({ top: 'The Northern Herald', head: 'Herald staff and agencies' }))).toMatchObject({
      outlet: 'The Northern Herald',
      authors: [],
    })
    expect(read(page({ head: 'Harbour Post Web Desk' })).outlet).toBe('Harbour Post')
  })
})

describe('the writers', () => {
  it.each([
    ['4 hours ago\nShare\nSave\nIlka Tarrant\nSouth America correspondent\nReporting from Kells', ['Ilka Tarrant']],
    ['Share\nAdaora Nwabueze\nKBC News, Dakar', ['Adaora Nwabueze']],
    ['Dilfuza Karim • Saturday, 2 November 2024, 09:05', ['Dilfuza Karim']],
    ['Oksana Marchuk — 2 November 2024, 09:40', ['Oksana Marchuk']],
    ['By ANA BERG FOR DAILY TRUMPET ONLINE', ['Ana Berg']],
    ['Von Ana Berg, KRB Madrid', ['Ana Berg']],
    ['by Ana Berg\nNovember 2, 2024 1:47 pm', ['Ana Berg']],
    ['Port Kells — 2 November 2024', []],
    ['Kells, 2 November 2024', []],
    ['2 November 2024\nShare\nCape Verde\nSave', []],
  ])('are read from "%s"', (head, authors) => {
    expect(read(page({ head })).authors).toEqual(authors)
  })
})

describe('the date of publication', () => {
  it.each([
    ['date 2024-11-02 EN FR', 'Kells Monitor — 2 November, 19:25', '2024-11-02T19:25'],
    ['date 2024-11-02 EN FR', 'Updated: November 2, 2024 08:15', '2024-11-02T08:15'],
    ['date 2024-11-02 EN FR', 'Kells Monitor — 1 November, 19:25', '2024-11-02'],
    ['', 'Published 2 November 2024\nUpdated 2 November 2024, 10:30', '2024-11-02'],
  ])('of "%s" over "%s" is %s', (top, head, published) => {
    expect(read(page({ top, head })).published).toBe(published)
  })
})

describe('lines above the headline that are none', () => {
  it.each([
    'Deutsch  English  Français',
    'Русский Українська English',
    'EN | FR | DE',
    'Log in   Subscribe for 2 €',
    'Sign in Subscribe now from £1 a month',
    'Facebook Twitter WhatsApp Email Print',
    'f Share   X Post   ✉ Email   💬 27 comments',
    'Teilen Drucken Kommentare 12',
    'JUST IN: Minister to visit the islands on Friday',
    'Just now: Bus drivers call off their strike in Denby',
  ])('"%s"', (line) => {
    const article = read(page({ top: line, middle: line }))
    expect(article.title).toBe(TITLE)
    expect(article.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(3)
  })

  it.each([
    'Post Print Subscribers Email Government Over Port Of Kells',
    'English Lessons For Sailors In Kells',
    'BREAKING: Storm closes the port of Kells',
    'Facebook, Twitter and X take down videos of the storm in Kells',
    'Search for missing sailors in Kells enters third day',
    'No, it is not the end of the port of Kells',
  ])('but the headline "%s" is one', (title) => {
    expect(read(`${title}\n\nBy Ana Berg\n\n${LEDE}\n\n${MORE}\n\n${LAST}`).title).toBe(title)
  })

  it('takes the line over a standfirst, though the standfirst shares more with the report', () => {
    const standfirst = 'Ferries to the islands stopped on Monday as mayor says the sea wall broke in two places'
    const head = `${standfirst}\n\nPeople at the quay of Kells. PHOTO: EPA\n\nFollow topic:\n\nKells\n\nUPDATED NOV 5, 2024, 08:05 AM`
    const article = read(
      `Home > World > Europe & Isles\n\n${TITLE}\n\n${head}\n\n${LEDE}\n\n${MORE}\n\n${LAST}`.replace(
        'Storm closes',
        'Weather shuts',
      ),
    )
    expect(article.title).toBe(TITLE.replace('Storm closes', 'Weather shuts'))
    expect(kindOf(article, standfirst)).toBe('paragraph')
  })

  it.each(['Storm closes port of Kells, mayor quits – Reuters', 'Storm shuts the port of Kells — AFP'])(
    'reads "%s" as a headline with its source, not with the outlet',
    (title) => {
      const article = read(
        `All News   Economy   Opinion\n\nSupport the Courier\n\n${title}\n\nOLENA MARCHUK — Monday, 4 November 2024, 09:15\n\n${LEDE}\n\n${MORE}`,
      )
      expect(article).toMatchObject({ title, outlet: 'Courier', authors: ['Olena Marchuk'] })
    },
  )

  it('reads the outlet behind a hyphen or a bar', () => {
    expect(read(`${TITLE} - Kells Times\n\n${LEDE}\n\n${MORE}`)).toMatchObject({ title: TITLE, outlet: 'Kells Times' })
    expect(read(`${TITLE} | Reuters\n\n${LEDE}\n\n${MORE}`)).toMatchObject({ title: TITLE, outlet: 'Reuters' })
  })
})

describe('what a page sets between paragraphs', () => {
  it.each([
    'skip past newsletter promotion',
    'Skip past advert',
    'NEWYou can now listen to Harbour Post articles!',
    'Readers like you make our journalism possible. Become a member.',
    'Our work depends on you. Donate today.',
    'Independent news costs money. Chip in from £2.',
    'JUST IN: Minister to visit the islands on Friday',
    'TRAIN WITH FOOTBALL FANS STOPS IN TUNNEL NEAR DENBY',
    'About the author: Ana Berg Senior Editor Ana Berg is an editor at the Kells Post. She lives in Denby.',
    'Author: Ilka Tarrant is a reporter who covers the north.',
  ])('"%s" is furniture', (line) => {
    expect(kindOf(read(page({ middle: `${LAST.replace('1911', '1912')}\n\n${line}` })), line)).toBe('furniture')
  })

  it.each([
    ['"Without the wall we cannot live here. Help us," the mayor said.', 'paragraph'],
    ['The union asked its members to join us and them today.', 'paragraph'],
    ['People like you and me need the ferry, the mayor told reporters.', 'paragraph'],
    ['Authors told the council that the wall was old, and it took their word for it.', 'paragraph'],
    ['WHAT HAPPENS TO THE FERRIES NOW', 'heading'],
    ['THE WALL OF KELLS', 'heading'],
  ])('"%s" is a %s', (line, kind) => {
    expect(kindOf(read(page({ middle: line })), line)).toBe(kind)
  })

  it.each([
    [
      '(Photo: Ana Berg/TT) Workers wait at the gate of the port on Monday.',
      'Workers wait at the gate of the port on Monday.',
    ],
    ['[Foto: Ana Berg/dpa] Arbeiter warten am Tor des Hafens.', 'Arbeiter warten am Tor des Hafens.'],
    ['(Image credit: Getty) The wall broke in two places.', 'The wall broke in two places.'],
    [
      'The port of Kells, March 7, 2024. REUTERS/Ana Berg/File Photo Purchase Licensing Rights',
      'The port of Kells, March 7, 2024.',
    ],
    ['A ship leaves Kells. REUTERS/Ana Berg/File Photo', 'A ship leaves Kells.'],
  ])('"%s" is a caption', (line, words) => {
    const article = read(page({ middle: line }))
    expect(kindOf(article, line)).toBe('caption')
    expect(captions(article)).toEqual([words])
  })

  it('"(Photos) of the wall" begins a paragraph', () => {
    const line = '(Photographs of the wall) were handed to the police on Monday, the mayor said.'
    expect(kindOf(read(page({ middle: line })), line)).toBe('paragraph')
  })
})

describe('a date with what it says of how long ago that was', () => {
  it.each([
    ['November 4, 2024 10:42 PM GMT Updated an hour ago', '2024-11-04T22:42Z'],
    ['November 4, 2024 4:12 PM GMT+2 Updated 3 hours ago', '2024-11-04T16:12+02:00'],
    ['4 November 2024 (2 days ago)', '2024-11-04'],
    ['Published 4 November 2024, 19:48 | Modified: 21:02', '2024-11-04T19:48'],
    ['4. November 2024, 08:15 Uhr, aktualisiert vor 3 Stunden', '2024-11-04T08:15'],
  ])('"%s"', (line, published) => {
    const article = read(page({ head: line }))
    expect(article.published).toBe(published)
    expect(kindOf(article, line)).toBe('dateline')
  })
})

describe('a line with section, date, time and writer', () => {
  it('is read and no paragraph', () => {
    const line = 'Sport | 15.05.2024 | 09:10 | J. Berg, KNA'
    const article = read(page({ head: line }))
    expect(article.published).toBe('2024-05-15T09:10')
    expect(article.authors).toEqual(['J. Berg'])
    expect(kindOf(article, line)).toBe('byline')
  })
})

describe('the page of a broadsheet', () => {
  it('names several writers with their places', () => {
    const line = 'Ana Berg, Berlin | Tom Shaw, Lagos'
    const article = read(page({ head: line }))
    expect(article.authors).toEqual(['Ana Berg', 'Tom Shaw'])
    expect(kindOf(article, line)).toBe('byline')
  })

  it('credits a picture in capitals behind its caption', () => {
    const line = 'Karl Moen greets the crew at the port in the early hours of Monday LEE MARSH/KNA'
    const article = read(page({ middle: line }))
    expect(kindOf(article, line)).toBe('caption')
    expect(captions(article)).toEqual(['Karl Moen greets the crew at the port in the early hours of Monday'])
  })
})

describe('a headline with words in capitals before a colon', () => {
  it('is no turn of a transcript when it stands twice', () => {
    const title = 'POT HOLES: Council says sorry as 43 cars are damaged on one road'
    const article = read(
      [
        'Log in',
        'Register',
        '',
        `${title} | The Kells Mirror`,
        '',
        title,
        '',
        'By ANA BERG, Transport Editor',
        'PUBLISHED: 18:42, 12 March 2024 | UPDATED: 21:05, 12 March 2024',
        '',
        'More than forty cars were damaged on one road in Kells on Monday, the council of the town said.',
        '',
        'READ MORE: Favourite ferry axed after 40 years',
        '',
        'The council said that it was sorry, and that the road would be mended by the end of the week.',
      ].join('\n'),
    )
    expect(article.title).toBe(title)
    expect(article.outlet).toBe('The Kells Mirror')
    expect(article.published).toBe('2024-03-12T18:42')
    expect(kindOf(article, 'READ MORE: Favourite ferry axed after 40 years')).toBe('furniture')
  })
})

describe('a time glued to the year before it', () => {
  it('is read apart', () => {
    const line = 'September 21, 20238:47 PM GMT+2Updated 3 hours ago'
    const article = read(page({ head: line }))
    expect(article.published).toBe('2023-09-21T20:47+02:00')
    expect(kindOf(article, line)).toBe('dateline')
  })
})

describe('"Words:"', () => {
  it('names the writer', () => {
    expect(read(page({ head: 'Words: Ana Berg' })).authors).toEqual(['Ana Berg'])
  })
})

describe('lines of a page that look like something else', () => {
  it('takes no "Log in / Register" for the headline, and a long headline with its outlet behind a bar for no signature', () => {
    const title = 'Kells harbour wall: Judge throws out a bid to stop the £28m sale as dockers vote to strike'
    const article = read(
      `News  Sport  Business\nLog in / Register\n\n${title} | Kells Courier\n\nBy Ana Berg\n\n${LEDE} The judge threw out the bid.\n\n${MORE}`,
    )
    expect(article.title).toBe(title)
    expect(kindOf(article, 'Log in / Register')).toBe('furniture')
  })

  it.each(['Nov 11, 2025 - Docks', '11 November 2025 | Business'])('reads the date in "%s"', (line) => {
    expect(read(page({ head: `Ana Berg\n\n${line}` })).published).toBe('2025-11-11')
  })

  it.each(['"12 CRATES OF PEPPERS"', '‘A wall that our children will be proud of’', '12 CRATES OF PEPPERS'])(
    'takes %s between paragraphs for a heading, though the report has the words further down',
    (line) => {
      const told =
        'The mayor spoke of “12 crates of peppers” and “a wall that our children will be proud of” on Monday.'
      expect(kindOf(read(page({ middle: `${line}\n\n${told}` })), line)).toBe('heading')
    },
  )

  it('takes a line in quotation marks behind the paragraph that has its words for one shown again', () => {
    const told = 'The mayor spoke of “a wall that our children will be proud of” on Monday.'
    const line = '‘A wall that our children will be proud of’'
    expect(kindOf(read(page({ middle: `${told}\n\n${line}` })), line)).toBe('furniture')
  })

  it.each(['What they’re saying:', 'Catch up quick:', 'The intrigue:', 'What we’re watching:', 'Why it matters:'])(
    'keeps "%s" out of the sentence that it opens',
    (label) => {
      const article = read(page({ middle: `${label} Ferries of the islands have lain still since Friday.` }))
      const starts = article.sentences.map(({ start, end }) => article.text.slice(start, end))
      expect(starts).toContain('Ferries of the islands have lain still since Friday.')
    },
  )
})
