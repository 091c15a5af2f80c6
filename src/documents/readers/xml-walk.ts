import { SaxesParser } from 'saxes'
import { ReadingError } from '../reading-error.ts'

/** An element without its prefix, which programs choose freely; attributes likewise. */
export type XmlElement = { name: string; attributes: ReadonlyMap<string, string> }
export type XmlWalk = {
  open?: (element: XmlElement) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

const mostElementsDeep = 500

/**
 * Walks through an XML part of an office document without building a tree. A document type declaration is refused:
 * office formats forbid it, and entities of one's own are how small files grow without end.
 * @throws ReadingError 'broken-file' | 'entities-refused' | 'too-complex'
 */
export function walkXml(xml: string, walk: XmlWalk): void {
  const parser = new SaxesParser({ position: false })
  let deep = 0
  parser.on('error', () => {
    throw new ReadingError('broken-file')
  })
  parser.on('doctype', () => {
    throw new ReadingError('entities-refused')
  })
  parser.on('opentag', (tag) => {
    if (++deep > mostElementsDeep) throw new ReadingError('too-complex')
    if (!walk.open) return
    const attributes = new Map(Object.entries(tag.attributes).map(([name, value]) => [bare(name), value]))
    walk.open({ name: bare(tag.name), attributes })
  })
  parser.on('closetag', (tag) => {
    deep--
    walk.close?.(bare(tag.name))
  })
  parser.on('text', (text) => walk.text?.(text))
  parser.on('cdata', (text) => walk.text?.(text))
  parser.write(xml).close()
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
