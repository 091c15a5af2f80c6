import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { type Office, officeWithPlan, textOfPage } from '../../../tests/support/office.ts'
import { citizenScope } from '../../platform/db/index.ts'
import { findNewestProof, shownCode } from './index.ts'

let test: TestApp
let office: Office
beforeAll(async () => {
  test = await testApp()
  office = await officeWithPlan(test)
})
afterAll(() => test.close())

type Parts = Record<string, string>
type Change = (parts: Parts) => Parts
const equal = 'үг үсгээрээ адил'
const unsure = 'өөр зүйл харуулж болзошгүй'
const differs = 'баталсан баримт биш'

/** What /verify says of the approved plan, saved again with these changes of its parts. */
async function verdictOn(format: 'docx' | 'xlsx', change: Change): Promise<string> {
  const given = await test.visit(`/public/${office.body.slug}/2026/plan.${format}`)
  const files = unzipSync(new Uint8Array(await given.response.arrayBuffer()))
  const texts = Object.entries(files).filter(([path]) => /\.(?:xml|rels)$/.test(path))
  const before = Object.fromEntries(texts.map(([path, bytes]) => [path, strFromU8(bytes)]))
  const after = change(before)
  expect(after, 'nothing was changed').not.toEqual(before)
  const changed = Object.fromEntries(Object.entries(after).map(([path, text]) => [path, strToU8(text)]))
  const bytes = new Uint8Array(zipSync({ ...files, ...changed }, { level: 1 }))
  const page = textOfPage(
    (await test.send('/verify', {}, { file: new File([bytes], `файл.${format}`) })).text,
  )
  return [equal, unsure, differs].find((verdict) => page.includes(verdict)) ?? page
}

const inPart =
  (path: string) =>
  (change: (xml: string) => string): Change =>
  (parts) => ({ ...parts, [path]: change(parts[path] ?? '') })
const page = inPart('word/document.xml')
const sheet = inPart('xl/worksheets/sheet1.xml')
const styles = inPart('xl/styles.xml')

/** A piece of text with letters in it, as Word keeps it. */
const run = /<w:r>(?:(?!<\/w:r>).)*<w:t[^>]*>[^<]{4,}<\/w:t><\/w:r>/
const lookOf = (look: string) =>
  page((xml) =>
    xml.replace(run, (found) =>
      found.includes('<w:rPr>')
        ? found.replace('<w:rPr>', `<w:rPr>${look}`)
        : found.replace('<w:r>', `<w:r><w:rPr>${look}</w:rPr>`),
    ),
  )
const around = (before: string, after: string) =>
  page((xml) => xml.replace(run, (found) => `${before}${found}${after}`))
const other = '<w:r><w:t>ХУУРАМЧ</w:t></w:r>'
const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:zz="urn:unknown"'
const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
const shownText = /t="(?:inlineStr|s|str)"([^>]*)>(?:<is><t[^>]*>([^<]{4,})<\/t><\/is>|<v>(\d+)<\/v>)<\/c>/

const label = inPart('word/numbering.xml')((xml) =>
  xml.replace(/<w:lvlText w:val="[^"]*"\/>/, '<w:lvlText w:val="ХУУРАМЧ"/>'),
)

describe('an approved plan that was saved again and shows the same', () => {
  it.each([
    ['docx', page((xml) => xml.replace('<w:body>', '<w:body> '))],
    ['docx', lookOf('<w:strike w:val="0"/>')],
    ['xlsx', sheet((xml) => xml.replace('<sheetData>', '<sheetData> '))],
    ['xlsx', styles((xml) => xml.replace('<fonts', '<fonts x="1"'))],
  ] as const)('is said to be equal, as %s', async (format, change) => {
    expect(await verdictOn(format, change)).toBe(equal)
  })
})

describe('an approved plan that was altered so that it reads the same', () => {
  it.each<[string, Change]>([
    ['crossed-out text', lookOf('<w:strike/>')],
    ['white text', lookOf('<w:color w:val="ffffff"/>')],
    [
      'text deleted as a proposal',
      around('<w:del w:id="1"><w:r><w:delText>ХУУРАМЧ</w:delText></w:r></w:del>', ''),
    ],
    ['a field', around('<w:fldSimple w:instr=" QUOTE ХУУРАМЧ ">', '</w:fldSimple>')],
    [
      'text that Word takes from elsewhere',
      around(
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{A}"/></w:sdtPr><w:sdtContent>',
        '</w:sdtContent></w:sdt>',
      ),
    ],
    ['a document within', page((xml) => xml.replace('<w:sectPr', '<w:altChunk r:id="rId99"/><w:sectPr'))],
    ['a footnote', around('', '<w:r><w:footnoteReference w:id="2"/></w:r>')],
    [
      'words above a word',
      around('', `<w:r><w:ruby><w:rt>${other}</w:rt><w:rubyBase>${other}</w:rubyBase></w:ruby></w:r>`),
    ],
    [
      'words for other programs',
      around(
        `<mc:AlternateContent ${mc}><mc:Choice Requires="zz">`,
        `</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent>`,
      ),
    ],
    ['a label of a list', label],
    ['another main part', inPart('_rels/.rels')((xml) => xml.replace('word/document.xml', 'word/other.xml'))],
  ])('is not said to be equal for %s in Word', async (_what, change) => {
    expect(await verdictOn('docx', change)).toBe(unsure)
  })

  it.each<[string, Change]>([
    ['hidden text', lookOf('<w:vanish/>')],
    ['a formula', around('', `<m:oMath ${math}><m:r><m:t>ХУУРАМЧ</m:t></m:r></m:oMath>`)],
  ])('differs by %s in Word', async (_what, change) => {
    expect(await verdictOn('docx', change)).toBe(differs)
  })

  it.each<[string, Change]>([
    ['a formula', sheet((xml) => xml.replace(shownText, (cell) => cell.replace('><', '><f>"ХУУРАМЧ"</f><')))],
    [
      'a format with words',
      styles((xml) =>
        xml
          .replaceAll('numFmtId="0"', 'numFmtId="190"')
          .replace(/<numFmts[^>]*>.*?<\/numFmts>/, '')
          .replace(
            /<styleSheet[^>]*>/,
            (root) =>
              `${root}<numFmts count="1"><numFmt numFmtId="190" formatCode="@&quot; ХУУРАМЧ&quot;"/></numFmts>`,
          ),
      ),
    ],
    [
      'a format that scales',
      styles((xml) =>
        xml
          .replace(/<numFmts[^>]*>.*?<\/numFmts>/, '')
          .replace(
            /<styleSheet[^>]*>/,
            (root) => `${root}<numFmts count="1"><numFmt numFmtId="190" formatCode="0,"/></numFmts>`,
          ),
      ),
    ],
    ['crossed-out text', styles((xml) => xml.replace('<font>', '<font><strike/>'))],
  ])('is not said to be equal for %s in Excel', async (_what, change) => {
    expect(await verdictOn('xlsx', change)).toBe(unsure)
  })
})

describe('an approved plan under a code that is not its own', () => {
  const code = /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/g
  const recoded = (other: string) => page((xml) => xml.replace(code, other))

  it('is not equal where the code was never given', async () => {
    expect(await verdictOn('docx', recoded('ZZZZZ-ZZZZZ'))).toContain(
      'Файлд бичсэн кодтой баталсан баримт алга',
    )
  })

  it('is not equal where it is that of another document', async () => {
    const other = await officeWithPlan(test, 'Өөр сум')
    const proof = await test.database.read(citizenScope, (tx) =>
      findNewestProof(tx, { planId: other.planId, kind: 'plan' }),
    )
    expect(await verdictOn('docx', recoded(shownCode(proof?.code ?? '')))).toBe(differs)
  })
})
