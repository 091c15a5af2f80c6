import { describe, expect, it } from 'vitest'
import { showProgress } from './read-progress.ts'

function drawn(columns: number) {
  const pieces: string[] = []
  const progress = showProgress({ columns, shared: false, write: (text) => pieces.push(text) }, 2, 'not read')
  return { pieces, progress }
}

describe('the progress bar', () => {
  it('counts what is done and what was not read, and goes away', () => {
    const { pieces, progress } = drawn(80)
    progress.begin('folder/a.docx')
    progress.done(false)
    progress.begin('folder/b.docx')
    progress.makeWay()
    progress.clear()
    expect(pieces).toHaveLength(3)
    expect(pieces[0]).toContain('0/2 a.docx')
    expect(pieces[1]).toContain('1/2 not read 1 b.docx')
    expect(pieces[1]).toContain(`${'█'.repeat(12)}${'░'.repeat(12)}`)
    expect(pieces[2]).toBe('\r\u001b[K')
  })

  it('never fills the line, and lets no name steer the terminal', () => {
    const { pieces, progress } = drawn(40)
    progress.begin(`\u001b[2J${'ө'.repeat(300)}`)
    const line = (pieces[0] ?? '').slice(1, -3)
    expect([...line].length).toBeLessThan(40)
    expect(line).not.toContain('\u001b')
  })

  it('is not drawn where there is no terminal', () => {
    const progress = showProgress(null, 2, '')
    expect(() => {
      progress.begin('a')
      progress.done(true)
      progress.clear()
    }).not.toThrow()
  })
})
