import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('readConfig', () => {
  it('needs nothing: a fresh clone runs its own database and the demo on this machine only', () => {
    const config = readConfig({})
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      database: { kind: 'own', binaries: 'any' },
      demo: true,
      uploadLimitBytes: 50 * 1024 * 1024,
    })
  })

  it('never turns the demo on by itself in production or on another server', () => {
    expect(readConfig({ NODE_ENV: 'production' }).demo).toBe(false)
    expect(readConfig({ DATABASE_URL: 'postgres://db.example/plan' }).demo).toBe(false)
    expect(readConfig({ DATABASE_URL: 'postgres://db.example/plan', DEMO: 'on' }).demo).toBe(true)
  })

  it('takes an empty value for one that is not given', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}))
  })

  it.each([
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PUBLIC_URL', 'example.mn'],
    ['DATABASE_URL', 'mysql://root:hunter2@db.example/plan'],
    ['DATABASE_APP_URL', 'postgres://app@db.example/plan'],
    ['SHUDARGA_POSTGRES', 'docker'],
    ['DEMO', 'maybe'],
    ['LANGUAGE_DEFAULT', 'ru'],
    ['UPLOAD_LIMIT_MB', '0'],
    ['SESSION_HOURS', '-1'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'prod'],
  ])('names %s when it is %s, in two languages, without its value', (variable, value) => {
    const read = () => readConfig({ [variable]: value })
    expect(read).toThrow(`${variable} тохиргоо буруу`)
    expect(read).toThrow(`The setting ${variable} is wrong`)
    expect(read).not.toThrow('hunter2')
  })

  it('reads every port or refuses it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99999 }), (port) => {
        const read = () => readConfig({ PORT: String(port) }).port
        if (port <= 65535) expect(read()).toBe(port)
        else expect(read).toThrow('PORT')
      }),
    )
  })
})
