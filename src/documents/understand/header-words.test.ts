import { describe, expect, it } from 'vitest'
import { bestRole } from './header-words.ts'

describe('printed headings', () => {
  it.each([
    ['№', 'number'],
    ['Д/д', 'number'],
    ['Зарчим', 'principle'],
    ['Зорилт', 'objective'],
    ['ХЭРЭГЖҮҮЛЭХ АРГА ХЭМЖЭЭ', 'measure'],
    ['Хийх  ажил', 'measure'],
    ['Хэрэгжүүлэх арга хэмжээний нэр', 'measure'],
    ['Гүйцэтгэл үзүүлэлт', 'criteria'],
    ['Хүрэн түвшин, үр дүнгийн үзүүлэлт', 'criteria'],
    ['Шалгуур үзүүлэт', 'criteria'],
    ['Суурь түвшин /2024 он/', 'baseline'],
    ['Зорилтот түвшин', 'target'],
    ['Хэрэгжих хугацаа', 'period'],
    ['Хугацаа (улирлаар)', 'period'],
    ['Зарцуулах хөрөнгө мян/төг', 'budget'],
    ['Төсөв /сая.төг/', 'budget'],
    ['Хүрэх түвшин, үр дүн', 'outcome'],
    ['Хүрсэн түвшин, үр дүн', 'result'],
    ['Гүйцэтгэл', 'result'],
    ['Хэрэгжилтийн хувь', 'percent'],
    ['Хувь / % /', 'percent'],
    ['Хариуцах албан тушаалтан, нэгж', 'responsible'],
    ['Xapиyцax эзэн', 'responsible'],
    ['Тайлбар', 'ignore'],
  ])('%s', (label, role) => {
    expect(bestRole(label)?.role).toBe(role)
  })

  it('are not found in what cells hold', () => {
    for (const text of ['Жилдээ', 'Засаг дарга', '100', 'Иргэд', ''])
      expect(bestRole(text)?.score ?? 0).toBeLessThan(0.5)
  })
})
