import sharp from 'sharp'
import health from '../../../../samples/documents/health-report.json' with { type: 'json' }
import soum from '../../../../samples/documents/soum-plan.json' with { type: 'json' }
import { type PlanDocument, planDocumentSchema } from '../../plan-document.ts'
import { amendmentPaper } from '../amendment.ts'
import { consolidatedReport } from '../consolidated-report.ts'
import { coverLetter } from '../cover-letter.ts'
import { type AnnexItem, evidenceAnnex } from '../evidence-annex.ts'
import {
  amendmentOfDocuments,
  consolidatedOfReports,
  letterOfReport,
  summaryOfReport,
} from '../from-documents.ts'
import type { Paper } from '../paper.ts'
import { summarySheet } from '../summary-sheet.ts'

const report = planDocumentSchema.parse(health)
const plan = planDocumentSchema.parse(soum)

/** One of each paper, made of the sample documents. */
export async function samplePapers(): Promise<Record<string, Paper>> {
  return {
    summary: summarySheet(summaryOfReport(report)),
    amendment: amendmentPaper(amendmentOfDocuments(plan, amendedPlan(), 'Орон нутгийн төсвийг тодотгосон.')),
    letter: coverLetter(letterOfReport(report, 'Авлигатай тэмцэх газар')),
    annex: evidenceAnnex({
      reportTitle: report.title,
      organization: report.organization,
      items: await sampleItems(),
    }),
    consolidated: consolidatedReport(
      consolidatedOfReports([report, { ...report, organization: 'Баянхошуу сум' }], 'Говь-Шанд аймаг'),
    ),
  }
}

function amendedPlan(): PlanDocument {
  const after = structuredClone(plan)
  const [first, second] = after.objectives.flatMap(({ measures }) => measures)
  if (first)
    Object.assign(first, { budget: '700,000 төгрөг', criteria: ['Шинэ шалгуур', 'Хоёр дахь шалгуур'] })
  if (second) second.period = '3 дугаар улирал'
  after.objectives.at(-1)?.measures.pop()
  return after
}

async function sampleItems(): Promise<AnnexItem[]> {
  const file = (name: string) => ({ name, size: 348_120, sha256: '3fa9c0d1e2b47586'.repeat(4) })
  const shared = { measures: ['1.1'], visibility: 'public', date: '2026-03-12', url: null } as const
  return [
    {
      ...shared,
      caption: 'Иргэдийн нийтийн хурлын зураг',
      file: file('IMG_2041.jpg'),
      thumbnail: await photo(320, 214),
    },
    {
      ...shared,
      caption: 'Зурагт хуудас',
      file: file('зурагт-хуудас.png'),
      thumbnail: await photo(180, 320),
    },
    { ...shared, visibility: 'restricted', caption: 'Оролцогчдын нэрс', file: file('нэрс.pdf') },
    {
      ...shared,
      measures: ['2.1', '2.2'],
      caption: 'Цахим хуудсанд тавьсан мэдээ',
      file: null,
      url: 'https://www.example.mn/medee/2026/03/12/negdsen-kheleltsuuleg-bolloo',
    },
  ]
}

/** A picture that cannot be taken for a grey box: sky above, steppe below. */
async function photo(
  width: number,
  height: number,
): Promise<{ jpeg: Uint8Array; width: number; height: number }> {
  const sky = { create: { width, height, channels: 3, background: '#8fb8de' } } as const
  const ground = {
    create: { width, height: Math.round(height / 2), channels: 3, background: '#7a8b4f' },
  } as const
  const steppe = await sharp(ground).png().toBuffer()
  const jpeg = await sharp(sky)
    .composite([{ input: steppe, gravity: 'south' }])
    .jpeg()
    .toBuffer()
  return { jpeg: new Uint8Array(jpeg), width, height }
}
