import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { createLog } from './log.ts'

function logged(level: 'debug' | 'warn', write: (log: ReturnType<typeof createLog>) => void): string[] {
  const lines: string[] = []
  write(createLog(level, (line) => lines.push(line)))
  return lines
}

describe('createLog', () => {
  it('writes one JSON object a line, whatever stands in a field', () => {
    const [line, ...others] = logged('debug', (log) => log.info('plan.saved', { id: 'а\nб', rows: 3 }))
    expect(others).toEqual([])
    expect(line?.split('\n')).toHaveLength(2)
    expect(JSON.parse(line ?? '')).toMatchObject({ level: 'info', event: 'plan.saved', id: 'а\nб', rows: 3 })
  })

  it('leaves out what is below its level', () => {
    const lines = logged('warn', (log) => {
      log.debug('a')
      log.info('b')
      log.warn('c')
      log.error('d')
    })
    expect(lines.map((line) => JSON.parse(line).event)).toEqual(['c', 'd'])
  })

  it('keeps values of rows out of what it says about an error of the database', () => {
    const error = new pg.DatabaseError('duplicate key: (email)=(tuya@example.mn)', 1, 'error')
    Object.assign(error, {
      severity: 'ERROR',
      code: '23505',
      table: 'person',
      constraint: 'person_email_key',
    })
    const [line] = logged('debug', (log) => log.failure('request.failed', error))
    expect(line).not.toContain('tuya')
    expect(JSON.parse(line ?? '')).toMatchObject({
      code: '23505',
      table: 'person',
      constraint: 'person_email_key',
    })
  })

  it('says of an unexpected error what and where', () => {
    const [line] = logged('debug', (log) => log.failure('request.failed', new RangeError('too far')))
    expect(JSON.parse(line ?? '')).toMatchObject({ error: 'RangeError', message: 'too far' })
    expect(line).toContain('log.test.ts')
  })
})
