import sharp from 'sharp'
import { expect, it } from 'vitest'
import { difference, sheetOf } from './sheet.ts'

async function page(ink: { left: number; width: number }): Promise<Uint8Array> {
  const paper = { create: { width: 100, height: 60, channels: 3, background: '#fff' } } as const
  const line = { create: { width: ink.width, height: 10, channels: 3, background: '#000' } } as const
  const input = await sharp(line).png().toBuffer()
  return new Uint8Array(
    await sharp(paper)
      .composite([{ input, left: ink.left, top: 20 }])
      .png()
      .toBuffer(),
  )
}

it('finds what moved, and nothing in the same page', async () => {
  const [one, moved] = [await page({ left: 10, width: 20 }), await page({ left: 12, width: 20 })]
  expect(await difference(one, one)).toBe(0)
  // Two columns of ten dots went, two came, of 6,000.
  expect(await difference(one, moved)).toBeCloseTo(40 / 6000)
  expect(await difference(await sheetOf([[one, moved]]), await sheetOf([[one]]))).toBe(1)
})

it('puts pages beside and under one another, and leaves a hole where a format has none', async () => {
  const one = await page({ left: 10, width: 20 })
  const { width, height } = await sharp(
    await sheetOf([
      [one, one],
      [one, null],
    ]),
  ).metadata()
  expect([width, height]).toEqual([3 * 6 + 200, 3 * 6 + 120])
})
