import type { PlanDocument } from '../plan-document.ts'
import { xmlText } from './printable.ts'
import words from './words.json' with { type: 'json' }

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A part of the file: its path, the content type that the package declares for it, its XML. */
export type Part = { path: string; type: string; xml: string }

function relationsXml(targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const listed = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packageRelations}">${listed.join('')}</Relationships>`
}

const relationsType = 'application/vnd.openxmlformats-package.relationships+xml'

/** Everything in a Word file beside its text, its styles and the embedded document. */
export function surroundingParts(document: PlanDocument, draft: boolean, embedded: boolean): Part[] {
  const parts: Part[] = [
    {
      path: '_rels/.rels',
      type: relationsType,
      xml: relationsXml([
        ['rDocument', `${relations}/officeDocument`, 'word/document.xml'],
        [
          'rCore',
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ],
      ]),
    },
    {
      path: 'word/_rels/document.xml.rels',
      type: relationsType,
      xml: relationsXml([
        ['rStyles', `${relations}/styles`, 'styles.xml'],
        ['rSettings', `${relations}/settings`, 'settings.xml'],
        ['rNumbering', `${relations}/numbering`, 'numbering.xml'],
        ['rFooter', `${relations}/footer`, 'footer1.xml'],
        ...(draft ? [['rHeader', `${relations}/header`, 'header1.xml'] as const] : []),
        ...(embedded ? [['rEmbedded', `${relations}/customXml`, '../customXml/item1.xml'] as const] : []),
      ]),
    },
    {
      path: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      xml: coreXml(document),
    },
    { path: 'word/settings.xml', type: `${wordType}.settings+xml`, xml: settingsXml },
    { path: 'word/numbering.xml', type: `${wordType}.numbering+xml`, xml: numberingXml },
    { path: 'word/footer1.xml', type: `${wordType}.footer+xml`, xml: footerXml },
  ]
  if (embedded) parts.push(...embeddedPropertiesParts)
  if (draft) parts.push({ path: 'word/header1.xml', type: `${wordType}.header+xml`, xml: headerXml })
  return parts
}

/** The list of contents that every Office file begins with. */
export function contentTypesXml(parts: readonly Part[]): string {
  const listed = parts
    .filter(({ type }) => type !== relationsType && type !== 'application/xml')
    .map(({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`)
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    `<Default Extension="rels" ContentType="${relationsType}"/><Default Extension="xml" ContentType="application/xml"/>` +
    `${listed.join('')}</Types>`
  )
}

/** Without properties LibreOffice would drop the embedded document when it saves; the id only has to be a GUID. */
const embeddedPropertiesParts: Part[] = [
  {
    path: 'customXml/_rels/item1.xml.rels',
    type: relationsType,
    xml: relationsXml([['rProperties', `${relations}/customXmlProps`, 'itemProps1.xml']]),
  },
  {
    path: 'customXml/itemProps1.xml',
    type: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    xml:
      '<ds:datastoreItem ds:itemID="{5B3A2C1E-7D14-4B0B-9C57-3F1B6A0E8D42}" ' +
      'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
  },
]

/** No date and no user name: the same document gives the same bytes, so that a signed copy can be compared. */
function coreXml({ title, organization }: PlanDocument): string {
  return (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(organization ?? '')}</dc:creator>` +
    '<dc:language>mn-MN</dc:language></cp:coreProperties>'
  )
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

const footerXml =
  `<w:ftr ${word}><w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr>` +
  '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'

const headerXml =
  `<w:hdr ${word}><w:p><w:pPr><w:pStyle w:val="DraftMark"/></w:pPr>` +
  `<w:r><w:t>${xmlText(words.draft)}</w:t></w:r></w:p></w:hdr>`
