import type { PageAbout } from './page.ts'
import { xmlText } from './printable.ts'
import { zipFile } from './zip-file.ts'

export const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A part of the file: its path, the content type that the package declares for it, its XML or its bytes. */
export type Part = { path: string; type: string } & ({ xml: string } | { bytes: Uint8Array })

export const relationsType = 'application/vnd.openxmlformats-package.relationships+xml'

/** An Office file of its parts. Equal parts give equal bytes. */
export function zipParts(parts: readonly Part[]): Uint8Array {
  return zipFile([
    { path: '[Content_Types].xml', content: declaration + contentTypesXml(parts) },
    ...parts.map((part) => ({
      path: part.path,
      content: 'xml' in part ? declaration + part.xml : part.bytes,
    })),
  ])
}

export function relationsXml(
  targets: readonly (readonly [id: string, type: string, target: string])[],
): string {
  const listed = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packageRelations}">${listed.join('')}</Relationships>`
}

/** The list of contents that every Office file begins with. */
function contentTypesXml(parts: readonly Part[]): string {
  const listed = parts
    .filter(({ type }) => type !== relationsType && type !== 'application/xml')
    .map(({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`)
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    `<Default Extension="rels" ContentType="${relationsType}"/><Default Extension="xml" ContentType="application/xml"/>` +
    `${listed.join('')}</Types>`
  )
}

/** The parts that name the main part and the properties of the whole file. */
export function packageParts(about: PageAbout, main: string): Part[] {
  const coreType = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
  return [
    {
      path: '_rels/.rels',
      type: relationsType,
      xml: relationsXml([
        ['rDocument', `${officeRelations}/officeDocument`, main],
        ['rCore', coreType, 'docProps/core.xml'],
      ]),
    },
    {
      path: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      xml: coreXml(about),
    },
  ]
}

/** No date and no user name: the same document gives the same bytes, so that a signed copy can be compared. */
function coreXml({ title, organization }: PageAbout): string {
  return (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(organization ?? '')}</dc:creator>` +
    '<dc:language>mn-MN</dc:language></cp:coreProperties>'
  )
}

/**
 * The exact copy as a custom part, to which the main part relates by `customXml`. Without properties LibreOffice
 * would drop it when it saves; the id only has to be a GUID.
 */
export function embeddedParts(xml: string): Part[] {
  return [
    { path: 'customXml/item1.xml', type: 'application/xml', xml },
    {
      path: 'customXml/_rels/item1.xml.rels',
      type: relationsType,
      xml: relationsXml([['rProperties', `${officeRelations}/customXmlProps`, 'itemProps1.xml']]),
    },
    {
      path: 'customXml/itemProps1.xml',
      type: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      xml:
        '<ds:datastoreItem ds:itemID="{5B3A2C1E-7D14-4B0B-9C57-3F1B6A0E8D42}" ' +
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
    },
  ]
}
