import { expect, test } from 'vitest'
import clientEn from './client/messages/en.json' with { type: 'json' }
import clientMn from './client/messages/mn.json' with { type: 'json' }
import { fill } from './language.ts'
import en from './messages/en.json' with { type: 'json' }
import mn from './messages/mn.json' with { type: 'json' }

const places = (message: string) => (message.match(/\{\w+\}/g) ?? []).toSorted()

test.each([
  ['components', mn, en],
  ['scripts', clientMn, clientEn],
])('%s: both languages have the same messages with the same places', (_name, first, second) => {
  expect(Object.keys(second)).toEqual(Object.keys(first))
  const placesOf = (messages: Record<string, string>) => Object.values(messages).map(places)
  expect(placesOf(second)).toEqual(placesOf(first))
})

test('a message is filled by name, and an unknown name stays', () => {
  expect(fill('{total} мөрөөс {shown}', { total: 0, shown: 3 })).toBe('0 мөрөөс 3')
  expect(fill('{gone}', {})).toBe('{gone}')
})
