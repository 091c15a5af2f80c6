import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ReadingError } from '../../reading-error.ts'
import { readOdt } from './odt.ts'

const namespaces = ['office', 'style', 'text', 'table', 'fo']
  .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
  .join(' ')
const styles = `<office:automatic-styles>
  <style:style style:name="Head" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Head"><style:paragraph-properties fo:text-align="end"/></style:style>
  <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>
    <text:list-level-style-number text:level="2" style:num-suffix="." style:num-format="1" text:display-levels="2"/></text:list-style>
  <text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char=""/></text:list-style>
</office:automatic-styles>`
const contentOf = (body: string): string =>
  `<office:document-content ${namespaces}>${styles}<office:body><office:text>${body}</office:text></office:body></office:document-content>`
const odt = (body: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ 'content.xml': strToU8(contentOf(body)), ...more })
const shown = (body: string): string[] =>
  readOdt(odt(body)).blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [`${block.align ?? 'none'}${block.bold ? ' bold' : ''}: ${block.text}`]
      : block.grid.cells.map(
          (cell) => `${cell.row},${cell.column} ${cell.rowSpan}x${cell.columnSpan} ${cell.lines.join(' ¦ ')}`,
        ),
  )

describe('readOdt', () => {
  it('gives paragraphs with inherited looks, spaces, tabs and breaks', () => {
    const body = `<text:tracked-changes><text:p>устгасан</text:p></text:tracked-changes>
      <text:h text:style-name="Head">АВЛИГЫН<text:s text:c="3"/>ЭСРЭГ</text:h><text:p text:style-name="P1">БАТЛАВ</text:p>
      <text:p>2025.02.21<text:tab/><text:tab/>Хөвч сум<text:note><text:p>зүүлт</text:p></text:note></text:p>
      <text:p><text:span text:style-name="T1">Тод</text:span><text:line-break/>энгийн</text:p>`
    expect(shown(body)).toEqual([
      'center bold: АВЛИГЫН ЭСРЭГ',
      'right bold: БАТЛАВ',
      'none: 2025.02.21\tХөвч сум',
      'none bold: Тод',
      'none: энгийн',
    ])
  })

  it('gives list items the numbers that they show', () => {
    const item = (text: string, inner = ''): string =>
      `<text:list-item><text:p>${text}</text:p>${inner}</text:list-item>`
    const nested = (items: string): string => `<text:list>${items}</text:list>`
    const body = `<text:list text:style-name="L1">${item('нэг', nested(item('а') + item('б')))}${item('хоёр', nested(item('в')))}</text:list>
      <text:list text:style-name="L1" text:continue-numbering="true">${item('гурав')}</text:list><text:list text:style-name="L2">${item('цэг')}</text:list>`
    expect(shown(body)).toEqual(
      ['1. нэг', '1.1. а', '1.2. б', '2. хоёр', '2.1. в', '3. гурав', '• цэг'].map((text) => `none: ${text}`),
    )
  })

  it('places cells with spans, covered and repeated cells', () => {
    const cell = (text: string, more = ''): string =>
      `<table:table-cell ${more}>${text
        .split('|')
        .map((line) => `<text:p>${line}</text:p>`)
        .join('')}</table:table-cell>`
    const covered = '<table:covered-table-cell/>'
    const body = `<table:table><table:table-column table:number-columns-repeated="3"/><table:table-header-rows><table:table-row>
      ${cell('№')}${cell('Ажил')}${cell('Хувь')}</table:table-row></table:table-header-rows>
      <table:table-row>${cell('Зорилт 1', 'table:number-columns-spanned="3"')}${covered}${covered}</table:table-row>
      <table:table-row>${cell('1.1', 'table:number-rows-spanned="2"')}${cell('нэг|хоёр')}${cell('100')}</table:table-row>
      <table:table-row>${covered}${cell('', 'table:number-columns-repeated="2"')}</table:table-row></table:table>`
    expect(shown(body)).toEqual([
      '0,0 1x1 №',
      '0,1 1x1 Ажил',
      '0,2 1x1 Хувь',
      '1,0 1x3 Зорилт 1',
      '2,0 2x1 1.1',
      '2,1 1x1 нэг ¦ хоёр',
      '2,2 1x1 100',
      '3,1 1x1 ',
      '3,2 1x1 ',
    ])
  })

  it('refuses what is encrypted, empty or of another kind', () => {
    const manifest = { 'META-INF/manifest.xml': strToU8('<m><encryption-data/></m>') }
    expect(() => readOdt(odt('<text:p>x</text:p>', manifest))).toThrow(new ReadingError('password-protected'))
    expect(() => readOdt(odt(''))).toThrow(new ReadingError('no-text'))
    expect(() => readOdt(zipSync({ a: strToU8('x') }))).toThrow(new ReadingError('broken-file'))
  })

  it('never answers a mutated document with anything but a reading error', () => {
    const whole = contentOf(
      '<table:table><table:table-row><table:table-cell><text:p>үг</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/></table:table-row></table:table><text:list text:style-name="L1"><text:list-item><text:p>а</text:p></text:list-item></text:list>',
    )
    const damage = fc.record({
      at: fc.nat({ max: whole.length }),
      drop: fc.nat({ max: 30 }),
      put: fc.constantFrom('', '9999999', '-1', '<', '>', '"', '<text:p>', '</table:table>', '&amp;', '&x;'),
    })
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (changes) => {
        const broken = changes.reduce(
          (text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop),
          whole,
        )
        try {
          readOdt(zipSync({ 'content.xml': strToU8(broken) }))
        } catch (error) {
          expect(error).toBeInstanceOf(ReadingError)
        }
      }),
      { numRuns: 400 },
    )
  })
})
