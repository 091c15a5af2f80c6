import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import decodeQR from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import agency from '../../../samples/documents/agency-plan.json' with { type: 'json' }
import health from '../../../samples/documents/health-report.json' with { type: 'json' }
import { showsExactly } from '../embedded.ts'
import { listLayouts } from '../layouts/layout.ts'
import { planDocumentSchema } from '../plan-document.ts'
import { type ProofMark, proofLines, withoutProof } from '../proof-mark.ts'
import { readDocument, readSource } from '../read.ts'
import { qrPng, qrSvg } from './qr-image.ts'
import { schemaFaults } from './testing/office-schema.ts'
import { shownDocument, visibleDocument } from './visible-document.ts'
import { type WriteFormat, writeDocument, writeFormats } from './write-document.ts'

const samples = [agency, health].map((sample) => planDocumentSchema.parse(sample))
const proof: ProofMark = {
  code: '7KD92-MXQ4T',
  address: 'https://shudarga.example.mn/verify/7KD92-MXQ4T',
  sha256: createHash('sha256').update('content').digest('hex'),
}
const layouts = listLayouts().map((layout) => [layout.name, layout] as const)

const one = () => {
  const [, layout] = layouts[0] ?? []
  if (!layout || !samples[0]) throw new Error('no samples')
  return { sample: samples[0], layout }
}

describe.each(writeFormats)('the mark of proof in %s', (format: WriteFormat) => {
  it.each(layouts)('is no part of what is read, in the layout %s', async (_name, layout) => {
    for (const sample of samples) {
      const plain = await readDocument(await writeDocument(sample, format, layout, {}))
      const marked = await readDocument(await writeDocument(sample, format, layout, { proof }))
      expect(marked).toEqual(plain)
      if (format !== 'pdf') expect(marked.document).toEqual(visibleDocument(sample, layout))
    }
  })

  it('gives the same bytes each time', async () => {
    const { sample, layout } = one()
    const once = await writeDocument(sample, format, layout, { proof })
    const twice = await writeDocument(sample, format, layout, { proof })
    expect(Buffer.from(once).equals(Buffer.from(twice))).toBe(true)
  })
})

describe.each(['docx', 'xlsx'] as const)('an Office file (%s) with a mark', (format) => {
  const written = async () => {
    const { sample, layout } = one()
    return unzipSync(await writeDocument(sample, format, layout, { proof }))
  }

  it('is what the schema asks for, and holds the picture that it names', async () => {
    const parts = await written()
    const xml = Object.entries(parts).filter(([path]) => /\.(xml|rels)$/.test(path))
    expect(
      xml.flatMap(([path, bytes]) => schemaFaults(strFromU8(bytes)).map((fault) => `${path}: ${fault}`)),
    ).toEqual([])
    const picture = format === 'docx' ? 'word/media/proof.png' : 'xl/media/proof.png'
    expect(parts[picture]).toEqual(qrPng(proof.address))
    const all = xml.map(([, bytes]) => strFromU8(bytes)).join('')
    expect(all).toContain('media/proof.png')
    for (const line of proofLines(proof)) expect(all).toContain(line)
    const foot = format === 'docx' ? 'word/footer1.xml' : 'xl/worksheets/sheet1.xml'
    const [, shown] =
      /(?:<w:ftr |<oddFooter>)(.*?)(?:<\/w:ftr>|<\/oddFooter>)/s.exec(
        strFromU8(parts[foot] ?? new Uint8Array()),
      ) ?? []
    expect(shown).toContain(proofLines(proof)[0])
  })

  it('shows exactly what was approved, until a sentence is put behind the mark', async () => {
    const { sample, layout } = one()
    const parts = await written()
    const main = format === 'docx' ? 'word/document.xml' : 'xl/worksheets/sheet1.xml'
    const code = proofLines(proof)[0] ?? ''
    const edited = strFromU8(parts[main] ?? new Uint8Array()).replace(code, `${code} ба 500 сая төгрөг`)
    const shows = async (bytes: Uint8Array) => {
      const { visible, fitting } = shownDocument(sample, layout)
      return showsExactly((await readSource(bytes)).blocks, visible, fitting)
    }
    expect(await shows(zipSync(parts))).toBe(true)
    expect(await shows(zipSync({ ...parts, [main]: strToU8(edited) }))).toBe(false)
  })
})

describe('the mark', () => {
  const lines = proofLines(proof)
  const shown = (text: string) =>
    withoutProof({
      format: 'docx',
      notes: [],
      blocks: [{ kind: 'paragraph', text, align: null, bold: false }],
    }).blocks.length

  it('is left out line by line, or as one', () => {
    for (const line of [...lines, lines.join(' '), lines.slice(1).join('')]) expect(shown(line)).toBe(0)
  })

  it.each([
    `${lines[0]} 500 сая төгрөг`,
    `Нэмэлт ${lines[0]}`,
    'Баримтыг шалгах код: 7KD92',
    'Шалгах хаяг: https://a.mn/verify/7KD92-MXQ4T/500',
    'Агуулгын SHA-256: 500сая…',
    '',
  ])('leaves %j to be read', (text) => {
    expect(shown(text)).toBe(1)
  })
})

describe('the QR code', () => {
  it('says the address', () => {
    const bytes = Buffer.from(qrPng(proof.address))
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(qrSvg(proof.address)).toMatch(/^<svg/)
    expect(decoded(bytes)).toBe(proof.address)
  })
})

/** Reads a PNG of bit depth 1 without filters, as qrPng writes it, and the QR code in it. */
function decoded(png: Buffer): string {
  const size = png.readUInt32BE(16)
  const start = png.indexOf('IDAT') + 4
  const pixels = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)))
  const lineBytes = Math.ceil(size / 8) + 1
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const white = ((pixels[y * lineBytes + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
      data.fill(white * 255, (y * size + x) * 4, (y * size + x) * 4 + 3)
    }
  }
  return decodeQR({ width: size, height: size, data })
}
