import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { openPublishedBody, type PublishedBody, secrets } from './testing/published-body.ts'

let test: TestApp
let published: PublishedBody
const page = () => `/public/${published.office.body.slug}/2026`

beforeAll(async () => {
  test = await testApp()
  published = await openPublishedBody(test)
})
afterAll(() => test.close())

/** Every address that a citizen can ask for, in both languages. */
const addresses = () => {
  const { slug } = published.office.body
  const places = ['/', '/public', '/public?q=туршилт', `/public/${slug}`, page(), `${page()}.json`]
  return places.flatMap((place) => [place, `${place}${place.includes('?') ? '&' : '?'}language=en`])
}

describe('what never leaves', () => {
  it.each(['a citizen', 'its own specialist', 'its own head'])(
    'is kept from %s on every page',
    async (who) => {
      const client =
        who === 'a citizen'
          ? null
          : who.includes('head')
            ? published.office.head
            : published.office.specialist
      const emails = /person-\d+@example\.mn/
      for (const path of addresses()) {
        // '/' of a signed-in person is their own start page
        if (client && path.split('?')[0] === '/') continue
        const { status, text } = client ? await client.get(path) : await test.visit(path)
        expect(status).toBe(200)
        for (const secret of [...Object.values(secrets), ...ids()]) expect(text, path).not.toContain(secret)
        expect(text).not.toMatch(emails)
        expect(text).not.toContain('example.mn/restricted')
      }
      expect((await test.visit(`/public/${published.office.body.slug}/2027`)).status).toBe(404)
      expect(
        (await published.office.head.get(`/public/${published.office.body.slug}/2027.json`)).status,
      ).toBe(404)
    },
  )

  const ids = () => [
    published.draftReport,
    published.office.head.actor.personId,
    published.office.specialist.actor.personId,
    published.office.body.id,
  ]

  it('is nothing but the fields written down', async () => {
    const plan = JSON.parse((await test.visit(`${page()}.json`)).text)
    expect(Object.keys(plan).toSorted()).toEqual([
      'activities',
      'amendments',
      'approval',
      'lastChange',
      'objectives',
      'organization',
      'progress',
      'reports',
      'title',
      'window',
      'year',
    ])
    expect(Object.keys(plan.activities[0]).toSorted()).toEqual([
      'endedOn',
      'evidence',
      'evidenceCount',
      'happenedOn',
      'id',
      'kind',
      'measures',
      'place',
      'quantities',
      'spent',
      'what',
    ])
    expect(plan.reports).toHaveLength(1)
    const inside = plan.activities.flatMap((one: { evidence: unknown[] }) => one.evidence)
    expect(inside).toHaveLength(1)
  })
})
