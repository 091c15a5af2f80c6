import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import soum from '../../../samples/documents/soum-plan.json' with { type: 'json' }
import { findLayout, type Layout } from '../layouts/layout.ts'
import { placesIn, unknownPlaces } from '../layouts/text-fields.ts'
import { planDocumentSchema } from '../plan-document.ts'
import { readDocument, readSource } from '../read.ts'
import { layOut } from './page.ts'
import { validatorFaults, validatorRuns } from './testing/office-validator.ts'
import { shownDocument, visibleDocument } from './visible-document.ts'
import { writeDocument, writeFormats } from './write-document.ts'

const plan = planDocumentSchema.parse(soum)

function withText(change: Pick<Layout, 'topText' | 'endText'>): Layout {
  const layout = findLayout('soum-plan')
  if (!layout) throw new Error('no layout')
  return { ...layout, ...change }
}

const own = withText({
  topText: ['{он} оны төлөвлөгөөг {Байгууллага}-ын хамт олны хурлаар хэлэлцэв.', 'Дугаар: {дугаар}, {газар}'],
  endText: ['Хяналтыг дотоод аудитын алба хэрэгжүүлнэ.', '<b>&amp; #panic("x") =1+1 ]]></b>'],
})

const validates = await validatorRuns()

describe('the own lines of a layout', () => {
  const { visible, fitting } = shownDocument(plan, own)
  const page = layOut(visible, fitting)

  it('stand next to the table, with what the document says in their places', () => {
    expect(page.before.slice(-2).map(({ parts }) => parts)).toEqual([
      [`2026 оны төлөвлөгөөг ${plan.organization}-ын хамт олны хурлаар хэлэлцэв.`],
      ['Дугаар: ____, Цагаан-Уул'],
    ])
    expect(page.after.slice(0, 2).map(({ parts }) => parts)).toEqual(own.endText?.map((line) => [line]))
  })

  it.each(writeFormats)('are letters and nothing else in %s', async (format) => {
    const bytes = await writeDocument(plan, format, own, {})
    const { blocks } = await readSource(bytes)
    const said = blocks
      .map((block) => (block.kind === 'paragraph' ? block.text : ''))
      .join('')
      .replaceAll(/\s/g, '')
    for (const { parts } of [...page.before.slice(-2), ...page.after.slice(0, 2)])
      expect(said).toContain(parts.join('').replaceAll(/\s/g, ''))
    if (format !== 'pdf' && validates) expect(await validatorFaults(bytes, format)).toEqual([])
    if (format === 'xlsx') {
      const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
      expect(sheet).not.toMatch(/<f[ >]/)
    }
  })

  it.each(['docx', 'xlsx'] as const)('are no part of what is read from %s', async (format) => {
    const { document } = await readDocument(await writeDocument(plan, format, own, {}))
    expect(document).toEqual(visibleDocument(plan, own))
  })

  it('take nothing from what the layout leaves out', () => {
    const hidden = shownDocument(plan, { ...withText({ topText: ['{баталсан} {газар} {огноо}'] }), top: [] })
    expect(layOut(hidden.visible, hidden.fitting).before.at(-1)?.parts).toEqual(['____ ____ ____'])
  })
})

describe('a place in braces', () => {
  it('is known in whatever letters, and left as it is where it is none', () => {
    expect(placesIn('{ОН} {он } {үг} {} {{он}}', () => '2026')).toBe('2026 2026 {үг} {} {2026}')
    expect(unknownPlaces('{ОН} {үг} {}')).toEqual(['үг', ''])
  })

  it('is filled once: what comes in is not looked at again', () => {
    const named = { ...plan, organization: '{он}' }
    const layout = withText({ topText: ['{байгууллага}'] })
    expect(layOut(named, layout).before.at(-1)?.parts).toEqual(['{он}'])
  })
})
