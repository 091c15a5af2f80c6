import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import scripts from '../../package.json' with { type: 'json' }

const read = (path: string) => readFileSync(path, 'utf8')
const pages = [...globSync('*.md'), ...globSync('{docs,src,samples}/**/*.md')]
const modules = readdirSync('src/modules')

it('every link in the documentation leads to a file', () => {
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  )
  expect(dead).toEqual([])
})

/**
 * A name after the first of a cell stands in the folder of the one before it: `plans/commands/a, b`. A hyphened name
 * without a folder is no place, and shows as missing.
 */
function placesIn(cell: string): string[] {
  let folder = ''
  return cell.split(/[,;→ ]+/).flatMap((word) => {
    const name = /^[a-z-]+(?:\/[a-z-]+)*$/.exec(word)?.[0]
    if (name === undefined || (folder === '' && !/[/-]/.test(name))) return []
    if (name.includes('/')) folder = dirname(name)
    return [name.includes('/') ? name : `${folder}/${name}`]
  })
}

it('every file that the map of screens names is there', () => {
  const rows = read('docs/flows.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| screen'))
  const prose = /\b(for|citizens|progress|and|work|from|on)\b/
  const missing = rows.flatMap((row) => {
    const [, , , ...cells] = row.split('|').map((cell) => cell.trim())
    return cells
      .flatMap((cell) => placesIn(cell.replaceAll(/[()]/g, '')))
      .filter((place) => !prose.test(place.split('/').at(-1) ?? ''))
      .filter((place) =>
        [`src/modules/${place}`, `src/${place}`].every(
          (path) => !['', '.ts', '.tsx'].some((ending) => existsSync(path + ending)),
        ),
      )
  })
  expect(rows.length).toBeGreaterThan(25)
  expect(missing).toEqual([])
})

it('every page stands on the map of screens', () => {
  const map = read('docs/flows.md')
  const pages = globSync('src/modules/**/pages/*-{page,pages}.tsx').map((path) => basename(path, '.tsx'))
  expect(pages.length).toBeGreaterThan(25)
  expect(pages.filter((page) => !new RegExp(`[/ ]${page}\\b`).test(map))).toEqual([])
})

it('every module says what it is, and stands in both maps', () => {
  const map = read('README.md')
  const order = read('ARCHITECTURE.md')
  const unsaid = modules.filter(
    (name) => !existsSync(`src/modules/${name}/README.md`) || !map.includes(name) || !order.includes(name),
  )
  expect(unsaid).toEqual([])
})

it('every command that is promised exists, and every command is told of', () => {
  const text = pages.map(read).join('\n')
  const promised = [...text.matchAll(/npm run (?:-s )?([a-z:0-9]+)/g)].map(([, name = '']) => name)
  const there = Object.keys(scripts.scripts)
  expect(promised.filter((name) => !there.includes(name))).toEqual([])
  const told = new Set([
    ...promised,
    'start',
    'test',
    ...text.matchAll(/`([a-z]+:[a-z0-9]+)`/g).map(([, name]) => name),
  ])
  expect(there.filter((name) => !told.has(name))).toEqual([])
})

it('the Mongolian README tells what the English one tells', () => {
  const shapeOf = (page: string) => {
    const lines = read(page).split('\n')
    const starting = (mark: RegExp) => lines.filter((line) => mark.test(line)).length
    return { headings: starting(/^#/), steps: starting(/^\d+\. /), folders: starting(/^\| `/) }
  }
  expect(shapeOf('README.mn.md')).toEqual(shapeOf('README.md'))
})

it('decision records have numbers of their own', () => {
  const numbers = readdirSync('docs/decisions').map((name) => name.slice(0, 4))
  expect(new Set(numbers).size).toBe(numbers.length)
})
