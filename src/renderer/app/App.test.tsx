import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { violations } from '../testing/axe.js'
import { openApp, passage } from '../testing/render-app.js'
import { storyFolder } from '../testing/story.js'

const wide = async () => page.viewport(1440, 900)

beforeEach(wide)

describe('at the start', () => {
  test('it offers a folder, the sample and what was open before', async () => {
    await openApp({ folder: null })
    await expect.element(page.getByRole('heading', { name: 'Drop a folder of articles here' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Open the sample story' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: /tram-strike/ }).first()).toBeVisible()
    expect(await violations()).toEqual([])
  })

  test('a path that leads nowhere is explained in place', async () => {
    await openApp({ folder: null })
    await page.getByLabelText('Path of a folder on this computer').fill('/missing')
    await page.getByRole('button', { name: 'Open folder' }).click()
    await expect.element(page.getByRole('alert')).toHaveTextContent('There is no folder /missing. Check the path.')
  })

  test('a folder that is open already is shown without the page that offers one', async () => {
    let offered = false
    const observer = new MutationObserver(() => {
      offered ||= document.body.textContent.includes('Drop a folder of articles here')
    })
    observer.observe(document.body, { childList: true, subtree: true })
    await openApp()
    await expect.element(page.getByRole('tree', { name: 'Stories and articles' })).toBeVisible()
    observer.disconnect()
    expect(offered).toBe(false)
  })

  test('the sample story opens and is compared at once', async () => {
    await openApp({ folder: null })
    await page.getByRole('button', { name: 'Open the sample story' }).click()
    await expect.element(passage(/^Paragraph 9, diverges/)).toBeVisible()
  })
})

describe('comparing', () => {
  test('both articles stand side by side with what each passage is said in words', async () => {
    await openApp()
    await expect
      .element(passage(/^Paragraph 1, diverges, number: 600 people; in Northern Mail: 450 people/))
      .toBeInTheDocument()
    await expect.element(passage(/^Paragraph 4, agrees with Northern Mail/)).toBeInTheDocument()
    expect(await violations()).toEqual([])
  })

  test('linked passages begin on one line', async () => {
    await openApp()
    const a = passage(/^Paragraph 4, agrees with Northern Mail/)
    const b = passage(/^Paragraph 4, agrees with The Orrin Post/)
    await expect.element(a).toBeInTheDocument()
    expect(a.element().getBoundingClientRect().top).toBeCloseTo(b.element().getBoundingClientRect().top, 0)
  })

  test('walking says which of how many, in words, and shows why in the inspector', async () => {
    await openApp()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    await userEvent.keyboard('{F7}{F7}{F7}')
    await expect.element(page.getByRole('heading', { name: 'Difference 3 of 8' })).toBeVisible()
    await expect.element(page.getByText('The number of people differs: 600 and 450.')).toBeVisible()
    const said = page.getByRole('status', { name: 'Announcements' })
    await expect
      .element(said)
      .toHaveTextContent('Difference 3 of 8: number: 600 people; in Northern Mail: 450 people. Paragraph 1')
    await userEvent.keyboard('{Shift>}{F7}{/Shift}')
    await expect.element(page.getByRole('heading', { name: 'Difference 2 of 8' })).toBeVisible()
    expect(await violations()).toEqual([])
  })

  test('N after F7 begins a note on what was walked to, wherever the focus was', async () => {
    await openApp()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    expect(document.activeElement).toBe(document.body)
    await userEvent.keyboard('{F7}{F7}{F7}n')
    await expect.element(page.getByRole('textbox', { name: /note/i })).toHaveFocus()
    await userEvent.keyboard('Ask the desk')
    await expect.element(page.getByRole('textbox', { name: /note/i })).toHaveValue('Ask the desk')
  })

  test('moving the current difference moves no letter', async () => {
    await openApp()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    const places = () =>
      [...document.querySelectorAll('[data-passage]')]
        .slice(0, 12)
        .map((one) => Math.round(one.getBoundingClientRect().top))
    await document.fonts.ready
    await expect.poll(places).toEqual(places())
    const before = places()
    await userEvent.keyboard('{F7}{F7}{F7}')
    expect(places()).toEqual(before)
  })

  test('arrow keys go from passage to passage and across to the linked one', async () => {
    await openApp()
    await expect.element(passage(/^Paragraph 2, agrees/)).toBeInTheDocument()
    ;(passage(/^Paragraph 2, agrees with Northern Mail/).element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(passage(/^Paragraph 3, agrees with Northern Mail/)).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(passage(/^Paragraph 3, agrees with The Orrin Post/)).toHaveFocus()
  })

  test('F6 goes round the panes', async () => {
    await openApp()
    await expect.element(page.getByRole('tree')).toBeVisible()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    const seen: string[] = []
    for (let at = 0; at < 8; at += 1) {
      await userEvent.keyboard('{F6}')
      seen.push(document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? '')
    }
    expect(seen).toEqual(['Top bar', 'Library', 'Views', 'Column A', 'Column B', 'Overview', 'Inspector', 'Top bar'])
  })

  test('what agrees folds to one line and opens again', async () => {
    await openApp()
    await expect.element(passage(/^Paragraph 2, agrees/)).toBeInTheDocument()
    await userEvent.keyboard('{Control>}d{/Control}')
    const fold = page.getByRole('button', { name: /3 passages agree/ })
    await expect.element(fold).toBeVisible()
    expect(await violations()).toEqual([])
    await fold.click()
    await expect.element(passage(/^Paragraph 2, agrees/)).toBeVisible()
  })

  test('a class that is switched off loses its marks and is not walked', async () => {
    await openApp()
    await page.getByRole('button', { name: 'Diverge 8' }).click()
    await expect.poll(() => document.querySelectorAll('mark.diverge').length).toBe(0)
    await userEvent.keyboard('{F7}')
    await expect.element(page.getByRole('heading', { name: 'Added detail 1 of 5' })).toBeVisible()
  })

  test('swapping puts each article on the other side', async () => {
    await openApp()
    await page.getByRole('button', { name: 'Swap A and B' }).click()
    await expect.element(page.getByRole('button', { name: /^Article A: *Northern Mail/ })).toBeVisible()
    await expect.element(passage(/^Paragraph 1, diverges, number: 450 people; in The Orrin Post/)).toBeInTheDocument()
  })

  test('words are found in both texts and stepped through', async () => {
    await openApp()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    await userEvent.keyboard('{Control>}f{/Control}')
    await userEvent.keyboard('sports hall{Enter}')
    await expect.element(page.getByText('1 of 2', { exact: true })).toBeVisible()
    await userEvent.keyboard('{F3}')
    await expect.element(page.getByText('2 of 2', { exact: true })).toBeVisible()
    await expect.poll(() => document.querySelectorAll('mark.found').length).toBe(2)
  })

  test('articles that share nothing are shown, and said to be perhaps of different events', async () => {
    const { store } = await openApp()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    await store.getState().choose('b', 'fair')
    await expect.element(page.getByText('These may not be about the same event.')).toBeVisible()
    await expect.element(passage(/^Headline, only in fair.txt/)).toBeInTheDocument()
    expect(await violations()).toEqual([])
  })
})

describe('deciding', () => {
  async function atFirst() {
    const app = await openApp()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    await userEvent.keyboard('{F7}')
    await expect.element(page.getByRole('heading', { name: 'Difference 1 of 8' })).toBeVisible()
    return app
  }

  test('a dismissed difference loses its mark; undo brings it back', async () => {
    await atFirst()
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click()
    await expect.element(page.getByText('Dismissed by you')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Diverge 7' })).toBeVisible()
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(page.getByRole('button', { name: 'Diverge 8' })).toBeVisible()
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    await expect.element(page.getByRole('button', { name: 'Diverge 7' })).toBeVisible()
  })

  test('a difference is re-labelled from the menu', async () => {
    await atFirst()
    await page.getByRole('button', { name: 'Re-label' }).click()
    expect(await violations()).toEqual([])
    await page.getByRole('menuitemradio', { name: 'Wording' }).click()
    await expect.element(page.getByText('Diverges: wording (was number)')).toBeVisible()
  })

  test('a note on the pair of passages is kept, shown and can be removed', async () => {
    const { api } = await atFirst()
    await page.getByLabelText('Write a note').fill('Ask the county.')
    await page.getByRole('button', { name: 'Save note' }).click()
    await expect.element(page.getByText('Ask the county.')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Notes 1' })).toBeVisible()
    const saved = api.asked.find(({ name }) => name === 'note.save')
    expect(saved?.input).toMatchObject({ author: 'R. Okafor', target: { kind: 'link' } })
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: 'Remove' }).click()
    await expect.element(page.getByRole('button', { name: 'Notes 0' })).toBeVisible()
  })

  test('a note on selected words is kept on these words, with class and tags', async () => {
    const { api } = await openApp()
    await expect.element(passage(/^Paragraph 4, agrees with Northern Mail/)).toBeInTheDocument()
    const group = passage(/^Paragraph 4, agrees with Northern Mail/).element() as HTMLElement
    group.focus()
    const words = group.querySelector('[data-words]')!.firstChild!
    const range = document.createRange()
    range.setStart(words, 0)
    range.setEnd(words, 6)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
    await userEvent.keyboard('n')
    await page.getByLabelText('Write a note on these words').fill('Who counted?')
    await page.getByLabelText('Class').fill('check')
    await page.getByLabelText('Tags').fill('source, figures, source')
    await page.getByRole('button', { name: 'Save note' }).click()
    await expect.element(page.getByText('Who counted?')).toBeVisible()
    const saved = api.asked.find(({ name }) => name === 'note.save')
    expect(saved?.input).toMatchObject({
      label: 'check',
      tags: ['source', 'figures'],
      target: { kind: 'span', anchor: { exact: 'Nobody' } },
    })
    expect(await violations()).toEqual([])
  })

  test('a difference is copied as a quotation with its sources', async () => {
    const { copied } = await openApp()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await page.getByRole('button', { name: 'Copy as quotation with source' }).click()
    expect(copied[0]).toContain('(The Orrin Post, ')
    expect(copied[0]).toContain('(Northern Mail, ')
  })

  test('passages are unlinked, and linked by hand', async () => {
    const { store } = await openApp()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    const alone = store.getState().model?.a.passages.find(({ place }) => place === 'Paragraph 12')
    store.getState().moveCursor(alone?.key ?? '')
    await expect.element(passage(/^Paragraph 12, only in The Orrin Post/)).toHaveFocus()
    await page.getByRole('button', { name: 'Link to a passage …' }).click()
    await expect.element(page.getByText(/Choose the passage in Northern Mail/)).toBeVisible()
    await passage(/^Paragraph 7, only in Northern Mail/).click()
    await expect.element(page.getByText('Nothing in them was found to differ.')).toBeVisible()
    await page.getByRole('button', { name: 'Unlink these passages' }).click()
    await expect.element(passage(/^Paragraph 7, only in Northern Mail/)).toBeInTheDocument()
  })
})

test('a note whose words are gone waits until it is attached again', async () => {
  const anchor = { file: 'post-0312.html', exact: 'words that are gone', prefix: '', suffix: '', start: 0, end: 19 }
  const note = {
    type: 'note' as const,
    id: 'lost',
    target: { kind: 'passage' as const, anchor },
    body: 'Ask who counted.',
    tags: ['figures'],
    label: 'check with desk',
    author: null,
    created: '2025-03-12T10:00:00Z',
    modified: '2025-03-12T10:00:00Z',
  }
  await openApp({ notes: [note] })
  await expect.element(page.getByText('1 note needs re-attaching.')).toBeVisible()
  await page.getByRole('button', { name: 'Show in the inspector' }).click()
  const lost = page.getByRole('region', { name: 'Needs re-attaching' })
  await expect.element(lost).toHaveFocus()
  await expect.element(lost).toHaveTextContent('Click the passage where it belongs, then Attach.')
  await expect.element(lost).toHaveTextContent(/check with desk\s*figures/)
  expect(await violations()).toEqual([])
  await passage(/^Paragraph 4, agrees with Northern Mail/).click()
  await page.getByRole('button', { name: 'Attach to this passage' }).click()
  await expect.element(page.getByText('1 note needs re-attaching.')).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Notes 1' })).toBeVisible()
})

test('a decision whose words are gone is told of and waits until it is removed', async () => {
  const { api, store } = await openApp()
  await expect.poll(() => store.getState().model).not.toBeNull()
  const { a, b } = store.getState().model!
  const anchor = { file: a.article.file, exact: 'words that are gone', prefix: '', suffix: '', start: 0, end: 19 }
  const decision = { kind: 'addition', anchor, against: b.article.file, was: 'adds', verdict: 'dismissed' } as const
  const times = { created: '2025-03-12T10:00:00Z', modified: '2025-03-12T10:00:00Z' }
  const saved = await api.call('correction.save', { type: 'correction', id: 'c1', decision, author: null, ...times })
  if (saved.ok) api.tell({ type: 'annotations', annotations: saved.value })
  await expect.element(page.getByText('1 decision of yours cannot be placed any more.')).toBeVisible()
  const lost = page.getByRole('region', { name: 'Decisions without their words' })
  await expect.element(lost).toHaveTextContent('You dismissed what only one article says: words that are gone')
  expect(await violations()).toEqual([])
  await lost.getByRole('button', { name: 'Remove' }).click()
  await expect.element(lost).not.toBeInTheDocument()
  await expect.element(page.getByText(/cannot be placed any more/)).not.toBeInTheDocument()
})

async function focusTree(): Promise<void> {
  const tree = page.getByRole('tree')
  await expect.element(tree.getByRole('treeitem').first()).toBeVisible()
  ;(tree.element() as HTMLElement).focus()
}

describe('the library', () => {
  test('arrow keys and A or B choose', async () => {
    await openApp()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    await focusTree()
    await userEvent.keyboard('{Home}{ArrowDown}b')
    await expect.element(page.getByRole('button', { name: /^Article B: Hill Wire/ })).toBeVisible()
  })

  test('a file that could not be read says why and what to do', async () => {
    await openApp()
    await focusTree()
    await userEvent.keyboard('{End}{Enter}{End}{Enter}')
    await expect.element(page.getByText(/has no text: all four pages are pictures/)).toBeVisible()
    await expect.element(page.getByText(/Run text recognition/)).toBeVisible()
    expect(await violations()).toEqual([])
  })

  test('all texts are searched', async () => {
    await openApp()
    await page.getByLabelText('Search all texts').fill('injuries')
    await expect.element(page.getByRole('button', { name: /Hill Wire.*injuries/ })).toBeVisible()
    await page.getByRole('button', { name: /Hill Wire.*injuries/ }).click()
    await expect.element(page.getByRole('button', { name: /^Article B: Hill Wire/ })).toBeVisible()
  })

  test('one article alone asks for a second', async () => {
    await openApp({ folder: { ...storyFolder, articles: storyFolder.articles.slice(0, 1), stories: [] } })
    await expect.element(page.getByRole('heading', { name: 'Add a second article' })).toBeVisible()
  })

  test('a file that changed on disk is told and can be compared again', async () => {
    await openApp({ folder: { ...storyFolder, changed: [{ file: 'post-0312.html', change: 'changed' }] } })
    await expect.element(page.getByText('post-0312.html changed on disk.')).toBeVisible()
    await page.getByRole('button', { name: 'Compare again' }).click()
    await expect.element(page.getByText('post-0312.html changed on disk.')).not.toBeInTheDocument()
  })

  test('notes that are not saved are told of until they are; what else is told of the notes file can be put away', async () => {
    const notes = (message: string | null, unsaved: boolean) => ({ ...storyFolder.notes, message, unsaved })
    const full = 'The disk is full: your last notes are not saved yet. Free some space.'
    const { api } = await openApp({ folder: { ...storyFolder, notes: notes(full, true) } })
    const banner = page.getByRole('status').filter({ hasText: 'The disk is full' })
    await expect.element(banner).toBeVisible()
    expect(banner.getByRole('button').elements()).toEqual([])
    const damaged = 'The notes file was damaged. It is kept aside; notes go to a new file.'
    api.tell({ type: 'folder', folder: { ...storyFolder, notes: notes(damaged, false) } })
    await expect.element(banner).not.toBeInTheDocument()
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: 'Understood' }).click()
    await expect.element(page.getByRole('button', { name: 'Understood' })).not.toBeInTheDocument()
    // Where it is can still be read.
    await expect.element(page.getByRole('contentinfo').getByText(damaged)).toBeVisible()
  })

  test('reading shows its step and can be cancelled', async () => {
    const progress = { task: 'read', step: 'Reading articles', done: 40, total: 200 }
    const { api } = await openApp({ folder: { ...storyFolder, articles: [], stories: [], progress } })
    await expect.element(page.getByRole('progressbar', { name: 'Reading articles' }).first()).toBeVisible()
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: 'Cancel' }).first().click()
    expect(api.asked.at(-1)).toEqual({ name: 'task.cancel', input: { task: 'read' } })
  })
})

describe('dialogs', () => {
  test('export asks for format and scope, and confirms where it went', async () => {
    const { api } = await openApp()
    await page.getByRole('button', { name: 'Export' }).click()
    await expect.element(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
    expect(await violations()).toEqual([])
    await page.getByRole('radio', { name: /Markdown/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click()
    await expect.element(page.getByText('Saved to /articles/orrin-dam/comparison.html').first()).toBeInTheDocument()
    const asked = api.asked.find(({ name }) => name === 'export.run')
    expect(asked?.input).toMatchObject({ format: 'markdown', scope: { kind: 'pair', a: 'post', b: 'mail' } })
  })

  test('export offers every format; what cannot be made here says why', async () => {
    await openApp()
    await page.getByRole('button', { name: 'Export' }).click()
    await expect.element(page.getByRole('radio', { name: /QDPX/ })).toBeVisible()
    const asked = [...document.querySelectorAll<HTMLInputElement>('input[name="format"]')]
    expect(asked).toHaveLength(11)
    expect(asked.filter(({ disabled }) => disabled)).toHaveLength(2)
    await expect.element(page.getByRole('radio', { name: /^PDF Not here/ })).toBeDisabled()
  })

  test('the palette runs a command by its words', async () => {
    await openApp()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    await userEvent.keyboard('{Control>}{Shift>}p{/Shift}{/Control}')
    await expect.element(page.getByRole('combobox', { name: 'Command' })).toHaveFocus()
    expect(await violations()).toEqual([])
    await userEvent.keyboard('swap{Enter}')
    await expect.element(page.getByRole('button', { name: /^Article A: *Northern Mail/ })).toBeVisible()
  })

  test('the key sheet and the settings', async () => {
    const { store } = await openApp()
    await userEvent.keyboard('{Control>}/{/Control}')
    await expect.element(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    expect(await violations()).toEqual([])
    await userEvent.keyboard('{Escape}')
    await userEvent.keyboard('{Control>},{/Control}')
    await expect.element(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
    expect(await violations()).toEqual([])
    await page.getByRole('radio', { name: 'Dark' }).click()
    expect(store.getState().settings.theme).toBe('dark')
    expect(document.documentElement.dataset['theme']).toBe('dark')
    expect(await violations()).toEqual([])
  })
})

describe('little room', () => {
  test('at 900 the inspector is a strip that opens upwards', async () => {
    await page.viewport(900, 700)
    await openApp()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    await userEvent.keyboard('{F7}')
    await expect.element(page.getByText('Difference 1 of 8', { exact: true })).toBeVisible()
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await expect.element(page.getByRole('heading', { name: 'Difference 1 of 8' })).toBeVisible()
    await page.getByRole('button', { name: 'Close the inspector' }).click()
    await page.getByRole('button', { name: 'Library', exact: true }).click()
    await expect.element(page.getByRole('tree')).toHaveFocus()
    expect(await violations()).toEqual([])
  })

  test('at 390 the columns are tabs, and what differs carries the other side’s words', async () => {
    await page.viewport(390, 844)
    await openApp()
    await expect.element(page.getByRole('tab', { name: /The Orrin Post/ })).toHaveAttribute('aria-selected', 'true')
    await expect.element(page.getByText(/450 people/).first()).toBeVisible()
    expect(await violations()).toEqual([])
    await page.getByRole('tab', { name: /Northern Mail/ }).click()
    await expect.element(passage(/^Paragraph 1, diverges, number: 450 people/)).toBeInTheDocument()
  })
})

test('two thousand passages a side are drawn a screen at a time, at the start and at the next difference', async () => {
  const long = ['long-a', 'long-b'].map((id) => ({ ...storyFolder.articles[0]!, id, file: `${id}.txt`, outlet: id }))
  const { store } = await openApp({
    folder: {
      ...storyFolder,
      articles: long,
      stories: [{ id: 'orrin', title: 'Long', articles: ['long-a', 'long-b'] }],
    },
    longPassages: 2000,
  })
  await expect.element(passage(/^Paragraph 1,/)).toBeInTheDocument()
  expect(document.querySelectorAll('*').length).toBeLessThan(3000)
  store.getState().stepDifference(1)
  await expect.element(page.getByRole('heading', { name: /^Difference 1 of/ })).toBeInTheDocument()
  // Still a screenful: going to a difference draws no more of the articles than reading does.
  expect(document.querySelectorAll('*').length).toBeLessThan(3000)
})
