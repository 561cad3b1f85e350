import { describe, expect, test } from 'vitest'
import { linePrints, linesWithPrints, recurringPrints } from './line-prints.js'

const recurringLines = (texts: readonly string[], of: string, from: 'one-outlet' | 'anywhere' = 'one-outlet') =>
  [...linesWithPrints(of, recurringPrints(texts.map(linePrints), from))].sort()

const article = (topic: string, extra = 'Sign up for our Newsletter') =>
  `${topic} opens\nThe ${topic} opened on Monday.\nPeople came to see the ${topic}.\n${extra}\nThe ${topic} stays open all year.`

describe('lines that recur over a folder', () => {
  test('are those that unlike articles share, whatever their case and blanks', () => {
    const texts = [article('bridge'), article('museum', '  SIGN UP for our newsletter '), article('library')]
    expect(recurringLines(texts, texts[0]!)).toEqual(['sign up for our newsletter'])
  })

  test('are not lines that only two articles share', () => {
    expect(recurringLines([article('bridge'), article('museum'), article('library', 'x')], article('bridge'))).toEqual(
      [],
    )
  })

  test('are not the lines of an article that is there in several copies or versions', () => {
    const versions = [
      article('bridge'),
      `${article('bridge')}\nUpdated.`,
      article('bridge', 'Changed'),
      article('mill', 'y'),
    ]
    expect(recurringLines(versions, versions[0]!)).toEqual([])
  })

  test('are not long paragraphs, which outlets have from the same agency', () => {
    const wire = 'The agreement was signed in the evening after long talks between the two towns. '.repeat(4)
    const texts = ['bridge', 'museum', 'library'].map((topic) => article(topic, wire))
    expect(recurringLines(texts, texts[0]!)).toEqual([])
  })

  test('are not what several outlets quote: where outlets are not known, only short lines without quotation marks count', () => {
    const said = '"We were lucky that nobody was on the quay," the mayor said.'
    const texts = ['bridge', 'museum', 'library'].map((topic) => `${article(topic)}\n${said}\nMore on ${topic}`)
    expect(recurringLines(texts, texts[0]!, 'anywhere')).toEqual(['sign up for our newsletter'])
    expect(recurringLines(texts, texts[0]!, 'one-outlet')).toHaveLength(2)
  })
})
