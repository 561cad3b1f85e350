import { describe, expect, test } from 'vitest'
import { buildTree, TooDeep } from './build.js'
import type { TreeElement } from './tree.js'

const PAGE =
  '<!doctype html><html><head><title>Lock</title></head><body><!-- top --><p class=" a  b a ">One &amp; <b>two</b></p><p>three</p></body></html>'

const textsOf = (body: TreeElement): readonly string[] => body.children.map(({ textContent }) => textContent)

describe('the tree of a page', () => {
  test('holds its words, without comments, and each class once', () => {
    const { body, title } = buildTree(PAGE, 10)
    expect(title).toBe('Lock')
    expect(textsOf(body)).toEqual(['One & two', 'three'])
    expect(body.textContent).toBe('One & twothree')
    expect(body.firstElementChild?.className).toBe('a b')
  })

  test('keeps its order when something is taken out, put in or exchanged', () => {
    const document = buildTree(PAGE, 10)
    const { body } = document
    const [first, second] = body.children
    body.insertBefore(second!, first!)
    expect(textsOf(body)).toEqual(['three', 'One & two'])
    const line = document.createElement('hr')
    body.replaceChild(line, second!)
    expect(body.children.map(({ tagName }) => tagName)).toEqual(['HR', 'P'])
    expect(line.nextElementSibling).toBe(first)
    expect(first!.previousElementSibling).toBe(line)
    first!.remove()
    expect(body.lastChild).toBe(line)
    expect(first!.parentNode).toBeNull()
  })

  test('has its own body, whatever stands between that and the head', () => {
    const { body } = buildTree('<html><head></head><script>1</script><body><p>three</p></body></html>', 10)
    expect(textsOf(body)).toEqual(['three'])
  })

  test('can be put back as it was', () => {
    const { body } = buildTree(PAGE, 10)
    const kept = body.innerHTML
    body.firstElementChild!.setAttribute('class', 'c')
    body.firstElementChild!.firstChild!.remove()
    for (let times = 0; times < 2; times++) {
      body.innerHTML = kept
      expect(textsOf(body)).toEqual(['One & two', 'three'])
      expect(body.firstElementChild!.className).toBe('a b')
      body.firstElementChild!.remove()
    }
  })

  test('is given up at the first element that is too deep', () => {
    expect(buildTree('<a>'.repeat(10), 10).textContent).toBe('')
    expect(() => buildTree('<i>'.repeat(11), 10)).toThrow(TooDeep)
  })
})
