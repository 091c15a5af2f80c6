import { expect, test } from 'vitest'
import { galleryApp } from '../../../tests/support/gallery.tsx'
import { languageHref } from './language-switch.tsx'

const gallery = galleryApp()
const textOf = async (path: string) => (await gallery.request(path)).text()

test.each(['/gallery', '/gallery/refused', '/gallery/public'])(
  '%s needs no leave from a strict CSP',
  async (path) => {
    const html = await textOf(path)
    expect(html.startsWith('<!doctype html>')).toBe(true)
    expect(html).not.toMatch(/<[^>]+\sstyle=/)
    expect(html).not.toMatch(/<[^>]+\son[a-z]+=/)
    expect(html).not.toMatch(/<style|<script(?![^>]*\ssrc=)|javascript:|data:/)
  },
)

test('pages for citizens load no script; pages of the office load one', async () => {
  expect(await textOf('/gallery/public')).not.toContain('<script')
  expect((await textOf('/gallery')).match(/<script/g)).toHaveLength(1)
})

test.each(['/gallery', '/gallery/refused', '/gallery/public'])('%s has no id twice', async (path) => {
  const ids = [...(await textOf(path)).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
  expect(ids).toEqual([...new Set(ids)])
})

test('every POST form carries the token', async () => {
  const forms = (await textOf('/gallery')).split('<form').slice(1)
  const posts = forms.filter((form) => form.includes('method="post"'))
  expect(posts.length).toBeGreaterThan(1)
  for (const form of posts) expect(form).toContain('name="_csrf" value="token"')
})

test('the words of the frame follow the language of the page', async () => {
  expect(await textOf('/gallery?language=en')).toContain('<html lang="en">')
  expect(await textOf('/gallery?language=en')).toContain('Sign out')
  expect(await textOf('/gallery')).toContain('Гарах')
})

test('switching the language keeps the other conditions of the address', () => {
  expect(languageHref('/plans?year=2031&language=mn', 'en')).toBe('/plans?year=2031&language=en')
  expect(languageHref('/', 'en')).toBe('/?language=en')
})
