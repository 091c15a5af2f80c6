import { strToU8, zipSync } from 'fflate'

/** One plan of a file: its title, and a word of its own that stands in each of its two measures. */
export type PlanInFile = { title: string; word: string }

const header = ['№', 'Хэрэгжүүлэх арга хэмжээ', 'Шалгуур үзүүлэлт', 'Хугацаа', 'Хариуцах эзэн']
const rowsOf = ({ word }: PlanInFile) => [
  header,
  ['1', `${word} сургалт зохион байгуулах`, 'Сургалтын тоо', '2 дугаар улирал', 'Захиргааны хэлтэс'],
  ['2', `${word} самбар шинэчлэх`, 'Шинэчилсэн байна', 'Улирал бүр', 'Санхүүгийн хэлтэс'],
]
const signed = ({ word }: PlanInFile) => `ТАЙЛАН БИЧСЭН: Мэргэжилтэн Б.${word}`

/** A file that holds these plans one after the other, as an office pastes them together. */
export function fileOfPlans(kind: 'docx' | 'txt', plans: readonly PlanInFile[]): File {
  return kind === 'docx' ? wordFile(plans) : textFile(plans)
}

function textFile(plans: readonly PlanInFile[]): File {
  const text = plans.map((plan) => {
    const table = rowsOf(plan).map((cells) => cells.join('\t'))
    return [plan.title, '', ...table, '', signed(plan), ''].join('\n')
  })
  return new File([text.join('\n')], 'бүгд.txt')
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`

function wordFile(plans: readonly PlanInFile[]): File {
  const table = (rows: string[][]) =>
    rows
      .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`)
      .join('')
  const body = plans
    .map(
      (plan) =>
        `${paragraph(plan.title, '<w:jc w:val="center"/>')}<w:tbl>${table(rowsOf(plan))}</w:tbl>${paragraph(signed(plan))}`,
    )
    .join('')
  const xml = `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`
  return new File([zipSync({ 'word/document.xml': strToU8(xml) })], 'бүгд.docx')
}
