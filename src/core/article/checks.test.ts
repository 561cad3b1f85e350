import { describe, expect, it } from 'vitest'
import { readArticle } from './article.js'

/** Kinds of the checks of an article, with the words that each one marks. */
function checksOf(title: string, body: string, published = '2024-05-10'): readonly string[] {
  const text = `${title}\n\n${body}`
  const { checks } = readArticle({
    id: 'a',
    file: 'a.txt',
    text,
    markup: 'plain',
    blocks: null,
    hints: { published: { value: published, source: 'meta' } },
  })
  return checks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

const LEDE = 'The harbour bridge of Kells was closed after a storm, the council of the town said.'

describe('date-order', () => {
  it('marks what is told as past and lies after the publication', () => {
    expect(checksOf('Bridge of Kells closed', `${LEDE}\n\nTwo dockers died on 3 June 2024 in the storm.`)).toEqual([
      'date-order: 3 June 2024',
    ])
  })

  it('marks an end before its beginning', () => {
    expect(
      checksOf('Bridge of Kells closed', `${LEDE}\n\nIt was shut from 5 May 2024 to 2 May 2024, she said.`),
    ).toEqual(['date-order: 5 May 2024 to 2 May 2024'])
  })

  it.each([
    'The bridge will be opened on 3 June 2024, she said.',
    'The council announced a vote on 3 June 2024.',
    'Work is due to begin on 3 June 2024.',
    'It has been shut since 2 May 2024.',
    'The bridge, built in 1931, collapsed on 9 May 2024.',
    'Ships were sunk here between December 1916 and January 1917.',
    'The fair runs from 28 June 2024 to 2 July 2024.',
    'A docker died there on 4 June 1998.',
  ])('marks nothing in "%s"', (sentence) => {
    expect(checksOf('Bridge of Kells closed', `${LEDE}\n\n${sentence}`)).toEqual([])
  })
})

describe('headline-body', () => {
  it('marks a figure of the headline that the report contradicts', () => {
    const body = 'A storm in Kells harbour sank 14 fishing boats on Monday, the coastguard said.'
    expect(checksOf('Storm sinks 41 fishing boats in Kells harbour', body)).toEqual(['headline-body: 41'])
  })

  it('marks a stretch of time that the report contradicts, and none given in other words for time', () => {
    const body =
      'The former harbour master was jailed for five years on Monday after taking bribes from a shipping firm.'
    expect(checksOf('Harbour master jailed for six years over bribes', body)).toEqual(['headline-body: six years'])
    expect(checksOf('Harbour master jailed for 60 months over bribes', body)).toEqual([])
  })

  it.each([
    [
      'Storm cuts power to 4,000 homes in Kells',
      'Storm crews have brought power to 4,000 of the 11,500 homes in Kells.',
    ],
    [
      'Storm sinks 14 boats in Kells harbour',
      'The storm sank eight boats in the north and six boats in the south of Kells harbour.',
    ],
    [
      'At least 30 boats sunk in Kells harbour',
      'A storm sank 31 boats in Kells harbour, the coastguard said on Monday.',
    ],
    ['About 2m people without power in Kells', 'Some 1.96 million people are without power in Kells, the grid said.'],
    [
      'Storm sinks 14 boats in Kells harbour',
      'The coastguard had said at first that the storm sank 11 boats, but later raised the figure to 14 boats.',
    ],
  ])('marks nothing in "%s"', (title, body) => {
    expect(checksOf(title, `${body}\n\n${LEDE}`)).toEqual([])
  })
})

describe('name-spelling', () => {
  it('marks the rarer of two spellings of one name', () => {
    const body = `${LEDE} Robert Halloran signed the order. Robert Halloran was not there.\n\nThe paper named Robert Haloran as its owner.`
    expect(checksOf('Bridge of Kells closed', body)).toEqual(['name-spelling: Robert Haloran'])
  })

  it.each([
    ['Marta Sorensen, 29, clung to a rope.\n\nMs Sorenson told a radio station that she was lucky.', 'Sorenson'],
    ['Envoy Yaran Tolbergen was in Kells on Monday.\n\nTolbergan said he had not slept.', 'Tolbergan'],
  ])('marks a family name alone that is spelled otherwise than in full: %s', (body, words) => {
    expect(checksOf('Bridge of Kells closed', `${LEDE}\n\n${body}`)).toEqual([`name-spelling: ${words}`])
  })

  it.each([
    'Ivan Petrov signed the order in Kells. Ms Petrova said she was not asked.',
    'Karl Kowalski spoke in Kells. Ms Kowalska said no.',
    'Peter Hansen signed the order. Lars Hanson did not. Hanson said he was ill.',
    'John Halloran signed the order. The Hallorans were out.',
    'The bridge in Valdenne fell. It was built by Jean de Valdene.',
  ])('takes two names for two: %s', (body) => {
    expect(checksOf('Bridge of Kells closed', `${LEDE}\n\n${body}`)).toEqual([])
  })

  it('knows a person by a full name that nothing else tells to be one', () => {
    const body = `${LEDE} She wrote to other families, among them Desislava Daynova, whose teenage brother also died.\n\n“It was dark,” Ms Daynova said.\n\nDesislava Dainova is due in Kells in May, when a bench will be put up.`
    expect(checksOf('Bridge of Kells closed', body)).toEqual(['name-spelling: Desislava Dainova'])
  })

  it('takes no case or number of a German noun for a spelling', () => {
    const body =
      'Die Kredite der Stadt sind nach dem Bericht der Bank nicht sicher, und ein neuer Kredit ist noch nicht in Sicht, sagte der Sprecher.\n\n' +
      'Mit den Krediten soll die Brücke gebaut werden. Ohne die Brücke wird die Stadt auf die Brücken der Nachbarn angewiesen sein.'
    expect(checksOf('Kredit für die Brücke', body)).toEqual([])
  })
})

describe('self-contradiction', () => {
  it('marks one thing counted twice with figures that cannot both be true', () => {
    const body =
      'The storm sank 14 fishing boats in Kells harbour.\n\nThe coastguard was there.\n\nThe storm sank 17 fishing boats in Kells harbour.'
    expect(checksOf('Storm hits Kells', body)).toEqual(['self-contradiction: 17'])
  })

  it.each([
    'The storm killed 14 people in Kells.\n\nThe number of people killed in Kells later rose to 17 people.',
    'The storm sank 12 boats in Kells.\n\nOf the 12 boats in Kells that the storm sank, 5 boats were empty.',
    'Between 10 and 14 boats sank in Kells.\n\nThe storm sank 12 boats in Kells.',
    'Ana Berg, 34, lost her boat in Kells.\n\nTom Cole, 51, lost his boat in Kells.',
    'The storm of 1998 sank 14 boats in Kells.\n\nThis storm sank 17 boats in Kells.',
    'Ana Berg said the storm sank 14 boats.\n\nTom Cole said the storm sank 17 boats.',
    'The storm sank 14 boats in Kells.\n\nThe storm sank 17 boats in Norby.',
    'The storm is expected to sink 14 boats in Kells.\n\nThe storm sank 17 boats in Kells.',
  ])('marks nothing in ordinary news: %s', (body) => {
    expect(checksOf('Storm hits the coast', body)).toEqual([])
  })
})

describe('one thing told again further down', () => {
  const told = (first: string, again: string): readonly string[] =>
    checksOf(
      'Storm hits Kells',
      `${LEDE}\n\n${first}\n\nNo ship left the port. Shops stayed shut.\n\nThe mayor went to the quay. A band played.\n\n${again}`,
    )

  it.each([
    [
      'Crews had raised 23 boats from the harbour as of 5pm on Thursday, a day after the storm.',
      'A sheet on the door of the town hall said crews had raised 26 boats as of 5pm on Thursday.',
      '26',
    ],
    [
      'Some 4,700 of the crates were landed in Norby.',
      'The 7,400 crates that were landed in Norby will be burned by a firm from Tarn.',
      '7,400',
    ],
    ['About 60 boats were built in Tarn.', 'All 95 boats built in Tarn have a fault in the hull.', '95'],
    [
      'The distress call was sent at 03:12, according to the log of the harbour.',
      'A lifeboat left at 04:05, only 15 minutes after the distress call of 03:50, but turned back.',
      '03:50',
    ],
    ['The explosion happened at 9.40pm.', 'Windows broke a mile away from the explosion at 10.25pm.', '10.25pm'],
  ])('is marked: %s / %s', (first, again, marked) => {
    expect(told(first, again)).toEqual([`self-contradiction: ${marked}`])
  })

  it.each([
    // Superseded by time.
    ['Crews had raised 23 boats as of noon on Thursday.', 'Crews had raised 26 boats as of 5pm on Thursday.'],
    ['Crews had raised 23 boats as of 5pm on Wednesday.', 'Crews had raised 26 boats as of 5pm on Thursday.'],
    ['By noon some 40 boats were sunk in Norby.', 'The 62 boats sunk in Norby are a loss for the town.'],
    // Claims of two sources.
    [
      'Police said they had raised 23 boats as of 5pm on Thursday.',
      'The port authority said it had raised 26 boats as of 5pm on Thursday.',
    ],
    ['Police had counted 23 boats as of 5pm on Thursday.', 'The port had counted 26 boats as of 5pm on Thursday.'],
    ['“Some 4,700 crates were landed in Norby,” he said.', 'The 7,400 crates landed in Norby will be burned.'],
    // Another place, part and whole.
    [
      'Crews had raised 23 boats from the harbour as of 5pm on Thursday.',
      'Crews had raised 26 boats from the lake as of 5pm on Thursday.',
    ],
    ['Some 4,700 crates were landed in Norby.', 'The 7,400 crates landed in Tarn will be burned.'],
    [
      'Some 4,700 crates were landed in Norby and 2,700 crates lay on the quay.',
      'The 7,400 crates landed in Norby will be burned.',
    ],
    ['Another 4,700 crates were landed in Norby.', 'The 7,400 crates landed in Norby will be burned.'],
    ['Some 4,700 crates will be landed in Norby.', 'The 7,400 crates landed in Norby will be burned.'],
    ['About 7,000 crates were landed in Norby.', 'The 7,400 crates landed in Norby will be burned.'],
    // Several events, other times of one, and one time in two zones.
    ['The first distress call was sent at 03:12.', 'The pilot heard the distress call of 03:50.'],
    [
      'The explosion happened at 9.40pm.',
      'A second explosion shook the quay. It was heard after the explosion at 10.25pm.',
    ],
    ['The explosion happened at 9.40pm.', 'It was heard after the explosion at 21:41.'],
    ['The explosion happened at 03:12 GMT.', 'It was heard after the explosion at 06:12.'],
    [
      'The launch was planned. The launch took place at 9.40am on Tuesday.',
      'The launch at 10.25am on Thursday was a test.',
    ],
    ['The distress call was sent at 03:12.', 'The rescue was called off at 03:50.'],
  ])('is right: %s / %s', (first, again) => {
    expect(told(first, again)).toEqual([])
  })
})

describe('the dead of a headline', () => {
  const more = 'The harbour was closed.'
  it.each([
    [
      'Horror at sea leaves 40 dead',
      'A mother told how her boy was torn from her arms.\n\nOnly 26 people are confirmed dead so far, police said.',
      '40',
    ],
    ['Horror at sea leaves 40 dead', 'A mother told of the night.\n\nPolice have confirmed 26 deaths.', '40'],
    ['Horror at sea: 40 killed', 'A mother told of it.\n\nSome 26 fled. Now 31 people are known to have died.', '40'],
    [
      'Kells family angry as ferry firm is cleared over 52 deaths',
      'A daughter wept on the steps of the court. Her mother was a nurse.\n\nOn Monday a judge cleared the firm over the sinking of its ferry, which caused 62 deaths, but fined its owner.',
      '52',
    ],
  ])('are others than the report has: %s', (title, body, marked) => {
    expect(checksOf(title, `${body}\n\n${more}`)).toEqual([`headline-body: ${marked}`])
  })

  it.each([
    ['Horror at sea: 40 feared dead', 'A mother told of the night.\n\nOnly 26 people are confirmed dead so far.'],
    ['Horror at sea: rebels say 40 dead', 'A mother told of the night.\n\nOnly 26 people are confirmed dead so far.'],
    ['Horror at sea leaves ‘40 dead’', 'A mother told of the night.\n\nOnly 26 people are confirmed dead so far.'],
    ['Horror at sea leaves 40 dead', 'A mother told of it.\n\nOnly 26 people are confirmed dead; 14 are missing.'],
    ['40 dead whales wash up in Kells', 'A girl found them.\n\nOnly 26 deaths have been confirmed so far.'],
    [
      'Fire in Kells care home kills 40',
      'A mother told of the night. She had slept.\n\nIt was the worst since a fire in a Kells care home that killed 26 people in 2009.',
    ],
    [
      'Fire in Kells care home kills 40',
      'A mother told of the night.\n\nThe fire in the home killed 13 people in the north wing and 27 people in the south wing.',
    ],
  ])('are right or left open: %s / %s', (title, body) => {
    expect(checksOf(title, `${body}\n\n${more}`)).toEqual([])
  })
})

describe('a rough figure of many digits', () => {
  it('stands against a headline that is far from it', () => {
    const body = 'If you own one, stop.\n\nNordlux said on Monday it is recalling roughly 236,000 lamps in Norvia.'
    expect(checksOf('Nordlux recalls 263,000 lamps: what to do', body)).toEqual(['headline-body: 263,000'])
  })

  it.each([
    'If you own one, stop.\n\nNordlux said on Monday it is recalling roughly 260,000 lamps in Norvia.',
    'If you own one, stop.\n\nNordlux said on Monday it is recalling about 300,000 lamps in Norvia.',
    'Nordlux is recalling roughly 336,000 lamps, 263,000 of them in Norvia.',
  ])('leaves room for it: %s', (body) => {
    expect(checksOf('Nordlux recalls 263,000 lamps: what to do', body)).toEqual([])
  })
})

describe('a weekday in the date line', () => {
  it.each([
    ['By Ana Berg | Published: 19:48, Wednesday, May 14, 2024', 'Wednesday, May 14, 2024'],
    ['Friday 4 May 2024', 'Friday 4 May 2024'],
  ])('is marked in "%s"', (line, marked) => {
    expect(checksOf('Bridge of Kells closed', `${line}\n\n${LEDE}`)).toContain(`weekday: ${marked}`)
  })

  it.each([
    'Published: 19:48, Tuesday, May 14, 2024',
    'Saturday, 4 May 2024, 10:00',
    'Fri 10 May 2024 06.15 GMT',
    '5/4/2024',
  ])('is right in "%s"', (line) => {
    expect(checksOf('Bridge of Kells closed', `${line}\n\n${LEDE}`)).toEqual([])
  })
})

describe('a figure of the headline told in other words below', () => {
  it.each([
    [
      'Ferry fire kills 32 off Kells',
      'Thirty-one people died when a ferry caught fire off Kells on Monday, the coast guard said.',
      '32',
    ],
    [
      'Mayor jailed for nine years',
      'The former mayor was sentenced to seven years in prison on Monday for taking bribes.',
      'nine years',
    ],
    [
      'Kells ferry fire: Toll climbs to 32, captain arrested',
      'The captain of the Kells ferry was arrested on Monday, as the number of people killed in the fire rose to 31.',
      '32',
    ],
    [
      'Kells councillors vote 28-11 to close harbour bridge',
      'The harbour bridge of Kells will be closed.\n\nCouncillors voted 23-11 on Monday to shut it for a year.',
      '28-11',
    ],
    [
      '12 hurt as tram derails in Kells',
      'Fourteen people were injured when a tram derailed in Kells on Monday.\n\nTwo of the 14 are in intensive care.',
      '12',
    ],
  ])('is marked in "%s"', (title, body, marked) => {
    expect(checksOf(title, body)).toEqual([`headline-body: ${marked}`])
  })

  it.each([
    [
      '12 hurt as tram derails in Kells',
      'Seven women and five men were injured when a tram derailed in Kells on Monday.',
    ],
    [
      'Three dead in Kells tram crash',
      'Four people were hurt and three killed when a tram derailed in Kells on Monday.',
    ],
    ['Dozens hurt as tram derails', 'Fourteen people were injured when a tram derailed in Kells on Monday.'],
    [
      'Ferry fire kills 32 off Kells',
      'At least 32 people died when a ferry caught fire.\n\nThirty-one bodies were found.',
    ],
    [
      'Kells ferry fire: Toll climbs to 32',
      'The number of people killed in the fire rose to 31, police said. The hospital spoke of 32.',
    ],
    [
      'Kells councillors vote 28-11 to close bridge',
      'Of the councillors of Kells, 28 voted to close the bridge and 11 to keep it.',
    ],
    ['Rovers win 3-1 in Kells', 'Rovers won in Kells on Saturday, having led 2-1 at half-time.'],
    ['Bank cuts 400 jobs', 'The bank will cut about 400 jobs. It cut 350 jobs last year.'],
  ])('is right in "%s": %s', (title, body) => {
    expect(checksOf(title, body)).toEqual([])
  })
})
