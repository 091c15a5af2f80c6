import { strToU8, zipSync } from 'fflate'
import {
  columnName,
  docxOf,
  odtOf,
  sheetCell,
  wordCell,
  wordPlan,
  wordTable,
  xlsxOf,
} from './hostile-files.ts'
import { cyrillicBytes } from './mutate-text.ts'
import { readInput } from './one-input.ts'

/** A file that was made to do harm, or that others could not read, and the answers that are right. */
export type HostileInput = { name: string; bytes: () => Uint8Array; expected: readonly string[] }

const entities =
  '<!DOCTYPE a [<!ENTITY b "cccccccccccccccccccc"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>'
const fetching = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
const textPlan =
  '№\tАрга хэмжээ\tХугацаа\tХариуцах эзэн\n1\tСургалт зохион байгуулах\tЖилдээ\tЗахирал\n2\tСурталчилгаа хийх\t2 улирал\tЗахирал\n'
const refused = ['too-complex', 'broken-file', 'no-text', 'no-plan-found'] as const
/** Read or refused, but soon. */
const any = ['read', 'archive-bomb', ...refused] as const
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text
  const bytes = new Uint8Array(marked.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), little)
  return bytes
}

const repeated = (count: number, piece: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join('')

const archives: HostileInput[] = [
  {
    name: 'a part that unpacks to 200 MB',
    bytes: () => zipSync({ 'word/document.xml': new Uint8Array(200_000_000) }),
    expected: ['archive-bomb'],
  },
  {
    name: 'a sheet that unpacks to 200 MB',
    bytes: () =>
      zipSync({ 'xl/workbook.xml': new Uint8Array(200_000_000), '[Content_Types].xml': strToU8('') }),
    expected: ['archive-bomb'],
  },
  {
    name: '20,000 parts',
    bytes: () =>
      zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`a${at}`, new Uint8Array()]))),
    expected: ['archive-bomb'],
  },
  {
    name: 'names that lead out of the archive',
    bytes: () =>
      docxOf(wordPlan(), '', { '../../../etc/cron.d/x': 'x', '/etc/passwd': 'x', 'C:\\windows\\x': 'x' }),
    expected: ['read'],
  },
  {
    name: 'entities that grow, Word',
    bytes: () => docxOf(`${wordPlan()}<w:p>&d;</w:p>`, entities),
    expected: ['entities-refused'],
  },
  {
    name: 'entities that fetch, Word',
    bytes: () => docxOf(`${wordPlan()}<w:p>&b;</w:p>`, fetching),
    expected: ['entities-refused'],
  },
  {
    name: 'entities that grow, Excel',
    bytes: () => xlsxOf(`<sheetData><row><c t="str"><v>&d;</v></c></row></sheetData>`, entities),
    expected: ['entities-refused'],
  },
  {
    name: 'entities that fetch, OpenDocument',
    bytes: () => odtOf('<text:p>&b;</text:p>', fetching),
    expected: ['entities-refused'],
  },
  {
    name: 'macros and formulas',
    bytes: () =>
      docxOf(
        `${wordPlan()}<w:p><w:r><w:instrText>DDEAUTO c:\\windows\\cmd.exe</w:instrText></w:r></w:p>`,
        '',
        { 'word/vbaProject.bin': 'x' },
      ),
    expected: ['read'],
  },
]

const tables: HostileInput[] = [
  {
    name: 'a cell over 10⁹ columns, Word',
    bytes: () => docxOf(wordPlan('Захирал', '<w:gridSpan w:val="1000000000"/>')),
    expected: any,
  },
  {
    name: 'cells over 10⁹ columns and rows, web page',
    bytes: () =>
      utf8(
        `<html><table>${repeated(2000, () => '<tr><td colspan=1000000000 rowspan=1000000000>1.1 Сургалт хийх<td>a</tr>')}</table>`,
      ),
    expected: any,
  },
  {
    name: 'a long table with one wide row, Word',
    bytes: () =>
      docxOf(wordTable([...Array.from({ length: 60_000 }, () => wordCell('1')), wordCell('1').repeat(256)])),
    expected: ['too-complex'],
  },
  {
    name: 'a long table, Word',
    bytes: () =>
      docxOf(
        wordTable(
          Array.from({ length: 8000 }, (_, at) =>
            ['№', 'Арга хэмжээ', 'Хугацаа', `Захирал ${at}`].map((text) => wordCell(text)).join(''),
          ),
        ),
      ),
    expected: any,
  },
  {
    name: 'tables in tables, web page',
    bytes: () => utf8('<html><table><tr><td>'.repeat(3000)),
    expected: ['too-complex'],
  },
  {
    name: 'elements in elements, web page',
    bytes: () => utf8(`<html>${'<div>'.repeat(100_000)}`),
    expected: ['too-complex'],
  },
  {
    name: 'elements in elements, Word',
    bytes: () => docxOf(`${'<w:sdt>'.repeat(50_000)}${'</w:sdt>'.repeat(50_000)}`),
    expected: ['too-complex'],
  },
  {
    name: 'ends without beginnings, web page',
    bytes: () => utf8(`<html>${'<b>'.repeat(3900)}${'</x></i>'.repeat(60_000)}`),
    expected: any,
  },
  {
    name: 'styles and lists in a circle, Word',
    bytes: () =>
      docxOf(`<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr></w:p>${wordPlan()}`, '', {
        'word/styles.xml':
          '<w:styles xmlns:w="w"><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>',
        'word/numbering.xml':
          '<w:numbering xmlns:w="w"><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
      }),
    expected: ['read'],
  },
  {
    name: '300,000 cells in 16,384 columns, Excel',
    bytes: () =>
      xlsxOf(
        `<sheetData>${repeated(18, (row) => `<row r="${row + 1}">${repeated(16_384, (column) => `<c r="${columnName(column)}${row + 1}"><v>1</v></c>`)}</row>`)}</sheetData>`,
      ),
    expected: any,
  },
  {
    name: '50,000 merges over the whole sheet, Excel',
    bytes: () =>
      xlsxOf(
        `<sheetData>${repeated(50_000, (row) => `<row r="${row + 1}">${sheetCell(`A${row + 1}`, 'а')}</row>`)}</sheetData><mergeCells>${repeated(50_000, (row) => `<mergeCell ref="A${row + 1}:XFD1048576"/>`)}</mergeCells>`,
      ),
    expected: any,
  },
  {
    name: '40,000 hidden ranges of columns, Excel',
    bytes: () =>
      xlsxOf(
        `<cols>${repeated(40_000, (at) => `<col min="${at + 50}" max="${at + 50}" hidden="1"/>`)}</cols><sheetData>${repeated(10_000, (row) => `<row>${sheetCell(`A${row + 1}`, 'а')}${sheetCell(`B${row + 1}`, 'б')}${sheetCell(`C${row + 1}`, 'в')}</row>`)}</sheetData>`,
      ),
    expected: any,
  },
  {
    name: 'rows and columns repeated 10⁹ times, OpenDocument',
    bytes: () =>
      odtOf(
        '<table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000" table:number-columns-spanned="1000000000" table:number-rows-spanned="1000000000"><text:p>1.1 Сургалт<text:s text:c="1000000000"/>хийх</text:p></table:table-cell></table:table-row></table:table>',
      ),
    expected: any,
  },
  {
    name: 'lists in lists, OpenDocument',
    bytes: () =>
      odtOf(
        `${'<text:list><text:list-item>'.repeat(200)}<text:p>а</text:p>${'</text:list-item></text:list>'.repeat(200)}`,
      ),
    expected: any,
  },
]

const manyRows = (count: number, cells: (at: number) => string[]): string[] =>
  Array.from({ length: count }, (_, at) => cells(at).join(''))
const swelling: HostileInput[] = [
  {
    name: 'a long text merged over 5,000 rows, Word',
    bytes: () =>
      docxOf(
        wordTable([
          ['№', 'Арга хэмжээ', 'Шалгуур үзүүлэлт'].map((text) => wordCell(text)).join(''),
          wordCell('1.1') +
            wordCell('Сургалт хийх') +
            wordCell('а; '.repeat(100_000), '<w:vMerge w:val="restart"/>'),
          ...manyRows(5000, (at) => [
            wordCell(`1.${at}`),
            wordCell('Сургалт хийх'),
            wordCell('', '<w:vMerge/>'),
          ]),
        ]),
      ),
    expected: ['too-complex', 'archive-bomb'],
  },
  {
    name: 'twelve tables of 60,000 rows, web page',
    bytes: () =>
      utf8(`<html>${`<table>${'<tr>'.repeat(60_000)}<tr>${'<td>a'.repeat(30)}</tr></table>`.repeat(12)}`),
    expected: ['too-complex'],
  },
  {
    name: 'cells over 60,000 rows, web page',
    bytes: () =>
      utf8(
        `<html><table><tr>${'<td rowspan=65534>Сургалт хийх'.repeat(30)}</tr>${'<tr><td>1.1 Сургалт</tr>'.repeat(60_000)}</table>`,
      ),
    expected: ['too-complex'],
  },
  {
    name: '60,000 rows, text',
    bytes: () =>
      utf8(`№\tАрга хэмжээ\tХугацаа\n${repeated(60_000, (at) => `${at}\tСургалт хийх ажил\tЖилдээ\n`)}`),
    expected: ['too-complex'],
  },
  {
    name: '8,000 rows of 250 columns, text',
    bytes: () => utf8(`№\tАрга хэмжээ\tХугацаа\n${`${'\t'.repeat(250)}a\n`.repeat(8000)}`),
    expected: any,
  },
  {
    name: '8,000 rows of 250 columns, Markdown',
    bytes: () => utf8(`|№|Арга хэмжээ|Хугацаа|\n|--|--|--|\n${`${'|'.repeat(250)}a|\n`.repeat(8000)}`),
    expected: any,
  },
]

const units = [
  '|',
  '\t',
  '1.',
  '.',
  '/',
  ')',
  '_',
  '1,',
  ' ',
  '\n',
  '-',
  '"',
  '(',
  'а',
  'а ',
  'а-',
  '1 000 ',
  '2026.01.',
  '|-',
  '> ',
  '\u00a0',
  '_',
  'Зорилт ',
  '1.1 ',
  '1-2-',
  '1,3 дугаар улирал ',
  'аб\n',
  '\t\n',
  '| а |\n',
]
const texts: HostileInput[] = [
  { name: 'text in windows-1251', bytes: () => cyrillicBytes(textPlan), expected: ['read'] },
  ...[true, false].flatMap((little) =>
    [true, false].map((mark) => ({
      name: `text in UTF-16 ${little ? 'LE' : 'BE'} ${mark ? 'with' : 'without'} a mark`,
      bytes: () => utf16(textPlan.repeat(3), little, mark),
      expected: ['read'],
    })),
  ),
  {
    name: 'a page in windows-1251',
    bytes: () =>
      cyrillicBytes(
        `<html><head><meta charset="windows-1251"></head><table>${textPlan
          .trim()
          .split('\n')
          .map(
            (row) =>
              `<tr>${row
                .split('\t')
                .map((cell) => `<td>${cell}</td>`)
                .join('')}</tr>`,
          )
          .join('')}</table>`,
      ),
    expected: ['read'],
  },
  ...units.map((unit) => ({
    name: `a text of nothing but ${JSON.stringify(unit)}`,
    bytes: () => utf8(textPlan + unit.repeat(Math.floor(300_000 / unit.length))),
    expected: any,
  })),
  ...units.map((unit) => ({
    name: `a cell of nothing but ${JSON.stringify(unit)}`,
    bytes: () => docxOf(wordPlan(unit.repeat(Math.floor(100_000 / unit.length)).replaceAll('<', ''))),
    expected: any,
  })),
  // A pattern for the end of a text that begins anew at each sign of the run takes the square of it.
  ...units.map((unit) => ({
    name: `rows whose cells are ${JSON.stringify(unit)} and a letter, in text and as a heading`,
    bytes: () => {
      const cell = `${unit.repeat(Math.floor(50_000 / unit.length)).replaceAll(/[\t\n"]/g, ' ')}а`
      return utf8(`${textPlan}${`${cell}\t${cell}\t1${cell}\n`.repeat(2)}${textPlan}${cell}\n`)
    },
    expected: any,
  })),
  ...units.map((unit) => ({
    name: `paragraphs of nothing but ${JSON.stringify(unit)}`,
    bytes: () =>
      docxOf(
        repeated(
          300,
          () => `<w:p><w:r><w:t>${unit.repeat(Math.floor(2000 / unit.length))}</w:t></w:r></w:p>`,
        ) + wordPlan(),
      ),
    expected: any,
  })),
]

export function hostileInputs(): readonly HostileInput[] {
  return [...archives, ...tables, ...swelling, ...texts]
}

/** What reading it gives, and the time that this took of the processor. */
export async function tryHostile(
  input: HostileInput,
): Promise<{ outcome: string; ms: number; right: boolean }> {
  const bytes = input.bytes()
  const before = process.threadCpuUsage()
  const outcome = await readInput(bytes)
  const { user, system } = process.threadCpuUsage(before)
  return { outcome, ms: (user + system) / 1000, right: input.expected.includes(outcome) }
}
