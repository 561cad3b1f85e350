import { expect, expectAccessible, folderButton, test } from './fixtures.js'

test('the window opens with its title and the folder that was named', async ({ window }) => {
  await expect(window).toHaveTitle(/Crossread/)
  await expect(window.getByRole('main')).toBeVisible()
  await expect(folderButton(window)).toBeVisible()
})

test.describe('with no folder', () => {
  test.use({ open: null })
  test('it offers to open one, and the sample', async ({ window }) => {
    await expect(window.getByRole('button', { name: /open.*folder/i }).first()).toBeVisible()
    await expect(window.getByRole('button', { name: /sample/i }).first()).toBeVisible()
    await expectAccessible(window)
  })
})

test('it can be loaded again and shows the same folder', async ({ window }) => {
  await expect(folderButton(window)).toBeVisible()
  await window.reload()
  await expect(window).toHaveTitle(/Crossread/)
  await expect(folderButton(window)).toBeVisible()
})

test.describe('the browser shell', () => {
  test.skip(({ shell }) => shell !== 'browser', 'about the browser shell only')

  test('takes the secret out of the address bar and the history', async ({ window }) => {
    await expect(window.getByRole('main')).toBeVisible()
    expect(window.url()).not.toContain('secret')
    await window.goBack()
    expect(window.url()).not.toContain('secret')
  })

  test('keeps a cookie that scripts cannot read and other sites do not send', async ({ window }) => {
    const cookies = await window.context().cookies()
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict', expires: -1 })
    expect(cookies[0]?.path).toBe(new URL(window.url()).pathname)
    expect(await window.evaluate(() => document.cookie)).toBe('')
  })

  test('without the secret shows a plain page that says what to do', async ({ app, browser }) => {
    const page = await (await browser.newContext()).newPage()
    for (const path of ['/', '/?secret=wrong']) {
      const response = await page.goto(new URL(path, app.url!).href)
      expect(response?.status()).toBe(403)
      await expect(page.getByRole('heading', { name: 'Crossread' })).toBeVisible()
      expect(await page.locator('script, link, img').count()).toBe(0)
    }
    await page.context().close()
  })

  test('shows the same folder in a second window', async ({ window, app }) => {
    await expect(folderButton(window)).toBeVisible()
    const second = await app.window()
    await expect(folderButton(second)).toBeVisible()
  })
})
