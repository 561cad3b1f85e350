import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldDiacritics, foldGlyphs } from './fold.js'
import { splitSentences } from './sentences.js'
import { normalisedView, sliceSafe, trimRange } from './spans.js'
import { foldSpelling } from './spelling.js'
import { createStemmer } from './stems.js'
import { tokenize } from './tokens.js'

const sentences = (text: string, language: string | null = 'en'): readonly string[] =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end))
const norms = (text: string, language: string | null = 'en'): readonly string[] =>
  tokenize(text, language).map(({ norm }) => norm)

describe('sentences', () => {
  it.each([
    ['Lt. Gen. Ana Berg met Dr. Cole in St. Mary. They left at 5 p.m. Nobody spoke.', 3],
    ['The U.S. Navy sent two ships. It left the U.S. The ships are due on Jan. 5.', 3],
    ['Acme Inc. and Berg & Co. said sales rose 4.5%. The firm has No. 5 on its door.', 2],
    ['“Why now?” Berg asked. “It is late.” She left.', 3],
    ['He said (the report is out.) that it was late.', 1],
    ['We waited ... and waited. Then... Nothing came.', 3],
    ['The port (which closed in May). It reopens in June!', 2],
    ['Write to info@port.example.org or see www.port.example.org/a.b. Thanks.', 2],
    ['1) The first pier 2) The second pier', 2],
    ['J. R. Cole and A. Berg met. “Good,” said Mr. Cole. “Go on.”', 3],
  ])('%s', (text, count) => {
    expect(sentences(text)).toHaveLength(count)
  })

  it.each([
    ['de', 'Am 5. Mai kam Dr. Lind nach Kells. Er blieb bis zum 20. August, d.h. lange. Der 3. Platz ging an ihn.', 3],
    ['fr', 'M. Cole est venu. « Il fait froid », dit Mme. Berg. Voir p. 12.', 3],
    ['es', 'La Sra. Berg llegó. ¿Por qué? El Dr. Cole vive en EE. UU. desde 2010.', 3],
    ['it', "L'avv. Berg e il dott. Cole sono qui. Grazie.", 2],
    ['ru', 'А. С. Берг приехал в г. Келлс в 2019 г. с семьёй. Он остался и т. д.', 2],
    ['ja', '港は閉まった。「また来る。」と彼は言った。船は出た！', 3],
    ['hi', 'बंदरगाह बंद है। जहाज चला गया।', 2],
    ['el', 'Πού είναι; Εδώ είναι.', 2],
  ])('%s: %s', (language, text, count) => {
    expect(sentences(text, language)).toHaveLength(count)
  })

  it('reads a wrapped line as white space and short lines as items', () => {
    expect(sentences('The port has been closed since the night of the storm\nand will stay so.')).toHaveLength(1)
    expect(sentences('pilots\ntugs\nbuoys, lights')).toHaveLength(3)
  })

  it('gives ranges in order that hold all but white space', () => {
    const piece = fc.constantFrom(
      'He left. ',
      'U.S. ',
      '“No!” ',
      '\n',
      '\r\n',
      '… ',
      '🚢',
      'e\u0301',
      '。',
      '1. ',
      '(a) ',
      '\u00A0',
      '. . . ',
    )
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 }))).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'de', 'ja', 'hy', null), (source, language) => {
        let rest = source
        let last = 0
        for (const { start, end } of splitSentences(source, language)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(trimRange(source, start, end)).toEqual({ start, end })
          rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
          last = end
        }
        expect(trimRange(rest, 0, rest.length).start).toBe(rest.length)
      }),
    )
  })
})

describe('tokens', () => {
  it('splits compounds, joins prefixes, drops possessive endings, keeps codes', () => {
    expect(norms('Kang Sun-nam’s break-up')).toEqual(['kang', 'sun', 'nam', 'break', 'up'])
    expect(norms('to co-operate by e-mail')).toEqual(['to', 'cooperate', 'by', 'email'])
    expect(norms('COVID-19 and F-16s cost $1,000.50 (5%)')).toEqual([
      'covid-19',
      'and',
      'f',
      '16s',
      'cost',
      '$',
      '1,000.50',
      '5',
      '%',
    ])
    expect(norms("don't U.S. workers'")).toEqual(["don't", 'us', 'workers'])
  })

  it('cuts articles off in French and Italian, and finds words in scripts without spaces', () => {
    expect(norms("L'homme qu'il a vu", 'fr')).toEqual(['l', 'homme', 'qu', 'il', 'a', 'vu'])
    expect(norms('港が閉まった', 'ja').length).toBeGreaterThan(1)
  })

  it('folds house spelling, marks stop words and gives stems', () => {
    const [defence, of, ministers] = tokenize('Defence of ministers', 'en-GB', 100)
    expect(defence).toMatchObject({ norm: 'defense', start: 100, end: 107, stop: false })
    expect(of).toMatchObject({ stop: true })
    expect(ministers?.stem).toBe(createStemmer('en')('minister'))
  })

  it('gives ranges in order inside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('en', 'fr', null), (text, language) => {
        let last = 0
        for (const { start, end } of tokenize(text, language)) {
          expect(start >= last && end > start && end <= text.length).toBe(true)
          last = end
        }
      }),
    )
  })
})

describe('house spelling', () => {
  it.each([
    ['defence', 'defense'], ['colour', 'color'], ['neighbouring', 'neighboring'], ['organise', 'organize'], ['organisations', 'organizations'],
    ['programme', 'program'], ['travelled', 'traveled'], ['cancelling', 'canceling'], ['centre', 'center'], ['analysed', 'analyzed'], ['grey', 'gray'],
  ])('%s is %s', (british, american) => {
    expect(foldSpelling(british)).toBe(foldSpelling(american))
  }) // prettier-ignore

  it.each([
    ['advice', 'advise'], ['story', 'storey'], ['four', 'for'], ['hour', 'hor'], ['exercise', 'exercize'], ['promise', 'promize'], ['raise', 'raize'],
    ['tour', 'tor'], ['called', 'caled'], ['practice', 'practise'], ['prize', 'prise'], ['filled', 'filed'], ['draught', 'draft'],
  ])('%s is not %s', (one, other) => {
    expect(foldSpelling(one)).not.toBe(foldSpelling(other))
  }) // prettier-ignore

  it('is stable', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,14}$/),
        (word) => foldSpelling(foldSpelling(word)) === foldSpelling(word),
      ),
    )
  })
})

describe('folding and views', () => {
  it('folds case, marks, dashes and compatibility forms, and diacritics only when asked', () => {
    expect(fold('“Ｋells” – ﬁne’s')).toBe('"kells" - fine\'s')
    expect(foldGlyphs('‘A’')).toBe("'A'")
    expect(fold('Łódź')).toBe('łódź')
    expect(foldDiacritics('Łódź Müller')).toBe('Lodz Muller')
  })

  it('leads every stretch of a view back to the words it stands for', () => {
    const view = normalisedView('Die ﬁnale Größe e\u0301', (piece) => fold(piece).normalize('NFC'))
    const at = view.text.indexOf('finale')
    expect(view.toSource({ start: at, end: at + 6 })).toEqual({ start: 4, end: 9 })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const same = normalisedView(text, (piece) => piece)
        expect(same.text).toBe(text)
        expect(normalisedView(text, fold).toSource({ start: 0, end: 0 }).start).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('never cuts a pair of surrogates', () => {
    expect(sliceSafe('a🚢b', 2, 4)).toBe('🚢b')
    expect(sliceSafe('a🚢b', 0, 2)).toBe('a🚢')
  })
})
