/** What a screen reader is given of the compare view, read from the accessibility tree itself. */
import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './fixtures.js'

interface Spoken {
  readonly role: string
  readonly name: string
}

interface AxNode {
  readonly ignored: boolean
  readonly role?: { readonly value?: string }
  readonly name?: { readonly value?: string }
}

/** Every node of the tree that is spoken, in order. */
async function tree(session: CDPSession): Promise<readonly Spoken[]> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] }
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: role?.value ?? '', name: name?.value ?? '' }))
}

const times = (text: string, part: string): number => text.split(part).length - 1

async function compare(window: Page): Promise<void> {
  for (const [side, outlet] of [
    ['A', 'The Tornhaven Courier'],
    ['B', 'The Northern Ledger'],
  ] as const) {
    await window.getByRole('button', { name: new RegExp(`^Article ${side}:`) }).click()
    await window.getByRole('menuitemradio', { name: new RegExp(outlet) }).click()
  }
  await expect(window.getByRole('group', { name: /diverges.*in The Northern Ledger/ }).first()).toBeVisible()
}

test.skip(({ shell }) => shell !== 'browser', 'the tree is the same page in both shells')

test('in the tree a difference tells its class, both sides and its place, each once', async ({ window }) => {
  await compare(window)
  const session = await window.context().newCDPSession(window)
  const said = await tree(session)
  const differences = said.filter(({ role, name }) => role === 'group' && name.includes(', diverges, '))
  expect(differences.length).toBeGreaterThan(5)
  for (const { name } of differences) {
    expect(times(name, 'diverges'), name).toBe(1)
    expect(name).toMatch(/^(Headline|Caption|Heading|Paragraph \d+|List item \d+)\b/)
    expect(times(name, 'Paragraph '), name).toBeLessThanOrEqual(1)
    // One difference names the words of both sides: its own, and those of the other outlet.
    for (const one of name.split('. ').filter((part) => part.includes(' in The ')))
      expect(one, name).toMatch(/: .+; in The (Northern Ledger|Tornhaven Courier): .+/)
  }
  const names = differences.map(({ name }) => name)
  expect(new Set(names).size, 'no passage is told twice').toBe(names.length)
  // The letters are for the eye; their words are said already.
  expect(said.filter(({ role, name }) => role === 'StaticText' && /^[=D+ON]$/.test(name))).toEqual([])
})

test('walking says the place, the class and both sides once, in one place', async ({ window }) => {
  await compare(window)
  const session = await window.context().newCDPSession(window)
  const status = window.getByRole('status', { name: 'Announcements' })
  for (let step = 1; step <= 4; step += 1) {
    await window.keyboard.press('F7')
    await expect(status).toContainText(/^(?:Difference|Added detail|Only in one) \d+ of \d+: /)
    const sentence = (await status.textContent())!
    const spoken = await tree(session)
    expect(spoken.filter(({ role, name }) => role === 'StaticText' && name === sentence)).toHaveLength(1)
    if (!sentence.includes('; in ')) continue
    expect(sentence).toMatch(
      /^[A-Z][a-z ]+ \d+ of \d+: [a-z ]+: .+; in The (Northern Ledger|Tornhaven Courier): .+\. \w+/,
    )
    expect(times(sentence, '; in The ')).toBe(1)
  }
})
