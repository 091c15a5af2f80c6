import { describe, expect, it } from 'vitest'
import { drawn, drawnDocument } from '../testing/drawn-table.ts'
import { understand } from '../understand.ts'

const plan = drawn(`
  № | Хэрэгжүүлэх арга хэмжээ | Шалгуур үзүүлэлт | Хугацаа | Хариуцах эзэн
  1.1 | Сургалт зохион байгуулах | Сургалтын тоо | 1 дүгээр улирал | Хуулийн мэргэжилтэн
  1.2 | Мэдээллийн самбарыг шинэчлэх | Шинэчилсэн тоо | Жилдээ | Тамгын газрын дарга
`)
const title = '= ХАРГАНАТ СУМЫН 2026 ОНЫ АВЛИГЫН ЭСРЭГ ТӨЛӨВЛӨГӨӨ'
const read = (before: string, after = '') => understand(drawnDocument(before, plan, after))

describe('a date that waits to be filled in by hand', () => {
  it.each([
    ['2026 оны … сарын …-ны өдөр  Улаанбаатар хот', null],
    ['2026 оны      сарын      -ны өдөр            Улаанбаатар хот', null],
    ['2026 оны ... дүгээр сарын ...\tУлаанбаатар хот', null],
    ['2026.__.__\tУлаанбаатар хот', null],
    ['2026 он\tУлаанбаатар хот', null],
    ['2026 оны 02 дугаар сарын “12”-ны өдөр\tУлаанбаатар хот', '2026-02-12'],
    ['Огноо: 2026.02.13\nУлаанбаатар хот', '2026-02-13'],
  ])('«%s» keeps its place', (line, date) => {
    expect(read(`${title}\n${line}`).document.issued).toEqual({
      date,
      place: 'Улаанбаатар хот',
      number: null,
    })
  })
})

describe('signatures in less usual words', () => {
  it.each([
    ['Хянаж баталгаажуулсан: Газрын дарга Г.Ням', 'reviewed'],
    ['Нэгтгэж бичсэн: Газрын дарга Г.Ням', 'prepared'],
    ['Тайлан гаргасан:\nГазрын дарга\n........... /Г.Ням/ /гарын үсэг/', 'prepared'],
  ])('%s', (after, role) => {
    expect(read(title, after).document.signatures).toEqual([
      { role, position: 'Газрын дарга', name: 'Г.Ням' },
    ])
  })

  it('without any word are taken with a doubt, heads as those who looked', () => {
    const { document, notes } = read(title, 'Мэргэжилтэн          Д.Оюун\nХэлтсийн дарга       Г.Ням')
    expect(document.signatures).toEqual([
      { role: 'prepared', position: 'Мэргэжилтэн', name: 'Д.Оюун' },
      { role: 'reviewed', position: 'Хэлтсийн дарга', name: 'Г.Ням' },
    ])
    expect(notes.map((note) => note.code)).toContain('signature-role-guessed')
  })
})
