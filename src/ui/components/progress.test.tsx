import { expect, test } from 'vitest'
import { LanguageContext } from '../language.ts'
import { Progress } from './progress.tsx'

test('a percent comes with its method and n', () => {
  const html = String(<Progress label="Хэрэгжилт" percent={98.12} method="дундаж" n={6} />)
  expect(html).toContain('98.12%')
  expect(html).toContain('value="98.12"')
  expect(html).toMatch(/дундаж · 6\u00a0арга хэмжээгээр/)
})

test.each([
  ['not-due', 'Хугацаа болоогүй', 'Not due yet'],
  ['cannot-assess', 'Үнэлэх боломжгүй', 'Cannot be assessed'],
  ['not-assessed', 'Үнэлээгүй', 'Not assessed'],
] as const)('%s is a word and never a number', (state, mn, en) => {
  const html = String(<Progress label="Хэрэгжилт" state={state} />)
  expect(html).toContain(mn)
  expect(html).not.toContain('<progress')
  expect(html).not.toContain('%')
  const english = (
    <LanguageContext.Provider value="en">
      <Progress label="Progress" state={state} />
    </LanguageContext.Provider>
  )
  expect(String(english)).toContain(en)
})
