import { expect, it } from 'vitest'
import { adviceOn } from './refusals.ts'

it('says what fits the reason of a refusal', () => {
  expect(adviceOn('password-protected', 'plan.docx')).toBe('take-password-off')
  expect(adviceOn('no-plan-found', 'letter.docx')).toBe('other-file')
  expect(adviceOn('no-text', 'scan.pdf')).toBe('original-of-scan')
  expect(adviceOn('broken-file', 'plan.docx')).toBe('save-anew')
  expect(adviceOn('unsupported-type', 'video.mp4')).toBe('save-anew')
})

it('shows an archive the way to the page that takes archives', () => {
  expect(adviceOn('unsupported-type', 'СУМУУД.ZIP')).toBe('many-files')
})
