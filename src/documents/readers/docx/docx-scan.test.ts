import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReadingError } from '../../reading-error.ts'
import { scanDocxXml } from './docx-scan.ts'
import type { XmlElement } from './docx-tree.ts'
import { parseAnyXml } from './docx-xml.ts'

const rootOf = (tree: XmlElement | null) => tree?.children.find((child) => typeof child !== 'string') ?? null

function parsed(xml: string): XmlElement | string | null {
  try {
    return rootOf(parseAnyXml(xml)) ?? null
  } catch (error) {
    if (error instanceof ReadingError) return error.code
    throw error
  }
}

const name = fc.constantFrom(
  'w:p',
  'w:r',
  'w:t',
  'w:rPr',
  'w:pPr',
  'w:rPrChange',
  'w:rFonts',
  'sz',
  'w14:x-1',
  'a.b',
)
const attribute = fc
  .tuple(
    fc.constantFrom('w:val', 'w:w', 'w:rsidR', 'val', 'xmlns:w', 'w:type'),
    fc.constantFrom('', '1', 'Өө "', "а 'б", 'a>b', 'a&amp;b', 'a&lt;', ' '),
    fc.constantFrom('"', "'"),
  )
  .map(([key, value, mark]) => ` ${key}=${mark}${value.replaceAll(mark, '')}${mark}`)
const attributes = fc.uniqueArray(attribute, { maxLength: 3, selector: (one) => one.split('=')[0] })
const text = fc.constantFrom(
  '',
  'Сургалт',
  ' ',
  '\n  ',
  'a &amp; b &#1234;',
  '&#x41f;',
  '\r\n',
  'x]',
  '&lt;w:p&gt;',
)

const element = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.tuple(name, attributes).map(([tag, list]) => `<${tag}${list.join('')}/>`),
    fc
      .tuple(name, attributes, fc.array(tie('node'), { maxLength: 4 }))
      .map(([tag, list, inner]) => `<${tag}${list.join('')}>${inner.join('')}</${tag}>`),
  ),
})).node
const xml = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>\r\n'),
    fc.array(element, { maxLength: 5 }),
  )
  .map(([head, inner]) => `${head}<w:document>${inner.join('')}</w:document>`)

describe('the fast reading of XML', () => {
  it('gives what a parser of all XML gives, wherever it gives anything', () => {
    fc.assert(
      fc.property(xml, (whole) => {
        const scanned = rootOf(scanDocxXml(whole))
        if (scanned !== null || !/="[^"]*&|='[^']*&/.test(whole)) expect(scanned).toEqual(parsed(whole))
      }),
      { numRuns: 400, examples: [['<w:document><w:p w:val="1">а<w:sz>б</w:sz>в</w:p></w:document>']] },
    )
  })

  it('leaves what it does not surely know to that parser, whatever is damaged', () => {
    const damage = fc.record({
      at: fc.nat(),
      length: fc.nat(3),
      with: fc.constantFrom(
        '',
        '<',
        '>',
        '"',
        '&',
        '</',
        '/>',
        '<!--',
        ']]>',
        '&x;',
        '=',
        ' ',
        '\u0001',
        '<![CDATA[',
      ),
    })
    fc.assert(
      fc.property(xml, damage, (whole, { at, length, with: piece }) => {
        const from = at % whole.length
        const broken = whole.slice(0, from) + piece + whole.slice(from + length)
        const scanned = rootOf(scanDocxXml(broken))
        if (scanned !== null) expect(scanned).toEqual(parsed(broken))
      }),
      { numRuns: 2000 },
    )
  })

  it('takes no document type', () => {
    expect(scanDocxXml('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toBeNull()
    expect(parsed('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toBe('entities-refused')
  })
})
