import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { violations } from '../../testing/axe.js'
import { openApp, passage } from '../../testing/render-app.js'

beforeEach(async () => page.viewport(1440, 500))

describe('one side by itself', () => {
  test('one side is moved by itself while the other stays; the next difference ties both again', async () => {
    await openApp()
    const linked = { a: passage(/^Paragraph 4, agrees with Northern Mail/), b: passage(/^Paragraph 4, agrees with The Orrin Post/) } // prettier-ignore
    await expect.element(linked.b).toBeInTheDocument()
    const tops = () => [linked.a, linked.b].map((one) => Math.round(one.element().getBoundingClientRect().top))
    const [a, b] = tops()
    expect(a).toBe(b)
    const wheel = { deltaY: 120, shiftKey: true, bubbles: true, cancelable: true }
    linked.b.element().dispatchEvent(new WheelEvent('wheel', wheel))
    await expect.poll(tops).toEqual([a, b! - 120])
    await expect.element(page.getByRole('button', { name: 'Tie again' })).toBeVisible()
    const said = page.getByRole('status', { name: 'Announcements' })
    await expect.element(said).toHaveTextContent(/^B is moved by itself/)
    expect(await violations()).toEqual([])
    await userEvent.keyboard('{F7}')
    await expect.poll(() => tops()[0]! - tops()[1]!).toBe(0)
    await expect.element(page.getByRole('button', { name: 'Tie again' })).not.toBeInTheDocument()
  })

  test('Shift+PageDown moves the side the focus is in, to its end and no further; Escape ties it', async () => {
    const { store } = await openApp()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    passage(/^Headline/)
      .element()
      .focus()
    const box = document.getElementById('reading')!
    for (let press = 0; press < 30; press += 1) await userEvent.keyboard('{Shift>}{PageDown}{/Shift}')
    expect(store.getState().moved).toEqual({ side: 'a', by: box.clientHeight - box.scrollHeight })
    const { a } = store.getState().model!
    await expect.poll(() => document.querySelector(`[data-passage="${a.passages.at(-1)!.key}"]`)).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    expect(store.getState().moved).toBeNull()
    expect(document.activeElement?.closest('[data-passage]')).not.toBeNull()
  })
})
