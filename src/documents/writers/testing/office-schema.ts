import { SaxesParser } from 'saxes'
import schema from './office-schema.json' with { type: 'json' }

const wordOrders: Record<string, string> = schema.w
const sheetOrders: Record<string, string> = schema.x

const orders: Record<string, Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': wordOrders,
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': sheetOrders,
}

type Open = { name: string; order: string[][] | null; at: number }

/**
 * Where the XML of a part leaves the schema of ECMA-376: a child that its parent does not have, or that stands behind
 * one that has to follow it. Word and Excel call a file damaged for either. Elements of which the schema here has no
 * entry may not have children.
 */
export function schemaFaults(xml: string): string[] {
  const faults: string[] = []
  const open: Open[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ local, uri }) => {
    const parent = open.at(-1)
    const known = orders[uri]
    if (parent?.order) {
      const at = parent.order.findIndex((names) => names.includes(local))
      if (at < 0) faults.push(`${local} in ${parent.name}`)
      else if (at < parent.at) faults.push(`${local} in ${parent.name} stands too late`)
      else parent.at = at
    }
    const order = known ? (known[local] ?? '') : null
    open.push({
      name: local,
      order: order === null ? null : order.split(' ').map((names) => names.split('|')),
      at: 0,
    })
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return faults
}
