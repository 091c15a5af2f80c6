import { officeRelations, type Part, relationsType, relationsXml } from '../office-package.ts'
import { type PageProof, proofFoot } from '../page-proof.ts'
import { xmlText } from '../printable.ts'
import words from '../words.json' with { type: 'json' }
import { proofRelation } from './docx-proof.ts'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What stands around the text of a Word file: settings, the list of its items, header and footer. */
export function surroundingParts({
  draft,
  embedded,
  proof,
  textWidth,
  pictures,
}: {
  draft: boolean
  embedded: boolean
  proof: PageProof | undefined
  /** Between the margins, in twentieths of a point. */
  textWidth: number
  /** Relations of pictures in the text. */
  pictures: readonly (readonly [id: string, type: string, target: string])[]
}): Part[] {
  const parts: Part[] = [
    {
      path: 'word/_rels/document.xml.rels',
      type: relationsType,
      xml: relationsXml([
        ['rStyles', `${officeRelations}/styles`, 'styles.xml'],
        ['rSettings', `${officeRelations}/settings`, 'settings.xml'],
        ['rNumbering', `${officeRelations}/numbering`, 'numbering.xml'],
        ['rFooter', `${officeRelations}/footer`, 'footer1.xml'],
        ...(draft ? [['rHeader', `${officeRelations}/header`, 'header1.xml'] as const] : []),
        ...(proof ? [proofRelation] : []),
        ...pictures,
        ...(embedded
          ? [['rEmbedded', `${officeRelations}/customXml`, '../customXml/item1.xml'] as const]
          : []),
      ]),
    },
    { path: 'word/settings.xml', type: `${wordType}.settings+xml`, xml: settingsXml },
    { path: 'word/numbering.xml', type: `${wordType}.numbering+xml`, xml: numberingXml },
    { path: 'word/footer1.xml', type: `${wordType}.footer+xml`, xml: footerXml(proof, textWidth) },
  ]
  if (draft) parts.push({ path: 'word/header1.xml', type: `${wordType}.header+xml`, xml: headerXml })
  return parts
}

/** Mode 15 keeps Word from opening the file in its compatibility mode of 2007. */
const settingsXml =
  `<w:settings ${word}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat>` +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
  '</w:compat><w:themeFontLang w:val="mn-MN"/></w:settings>'

/** A real list, so that an item stays one item whatever stands in it. Offices use a dash. */
const numberingXml =
  `<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>` +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="TableBullet"/><w:lvlText w:val="-"/>' +
  '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="142" w:hanging="142"/></w:pPr></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'

/** The number of the page in the middle, the code of an approved document at the left. */
function footerXml(proof: PageProof | undefined, textWidth: number): string {
  const number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
  const style = '<w:pStyle w:val="PageNumber"/>'
  if (!proof) return `<w:ftr ${word}><w:p><w:pPr>${style}</w:pPr>${number}</w:p></w:ftr>`
  const middle = `<w:tabs><w:tab w:val="center" w:pos="${Math.round(textWidth / 2)}"/></w:tabs><w:jc w:val="left"/>`
  const code = `<w:r><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr><w:t>${xmlText(proofFoot(proof))}</w:t></w:r>`
  const tab = '<w:r><w:tab/></w:r>'
  return `<w:ftr ${word}><w:p><w:pPr>${style}${middle}</w:pPr>${code}${tab}${number}</w:p></w:ftr>`
}

const headerXml =
  `<w:hdr ${word}><w:p><w:pPr><w:pStyle w:val="DraftMark"/></w:pPr>` +
  `<w:r><w:t>${xmlText(words.draft)}</w:t></w:r></w:p></w:hdr>`
