import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** The XML parts of an Office file by path. @throws Error where one of them is no XML */
export function wellFormed(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes))
    .filter(([path]) => /\.(xml|rels)$/.test(path))
    .map(([path, content]) => [path, strFromU8(content)] as const)
  for (const [path, xml] of parts) {
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (error) => {
      throw new Error(`${path}: ${error.message}`)
    })
    parser.write(xml).close()
  }
  return Object.fromEntries(parts)
}
