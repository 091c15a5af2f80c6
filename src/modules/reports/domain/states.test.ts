import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '../../../platform/auth/actor.ts'
import type { ReportState } from '../../../platform/db/schema.ts'
import { reportTransitions, transitionFor, verbsFor } from './states.ts'

const actor = (...roles: Role[]): Actor => ({
  personId: 'p',
  name: 'Б.Туршилт',
  language: 'mn',
  organizationId: 'o',
  organizationName: 'Туршилтын газар',
  roles,
  position: 'мэргэжилтэн',
})

describe('states of a report', () => {
  it.each<[Role, ReportState, string[]]>([
    ['specialist', 'draft', ['edit']],
    ['head', 'draft', ['edit', 'review']],
    ['reviewer', 'draft', ['review']],
    ['reviewer', 'reviewed', ['send-back']],
    ['head', 'reviewed', ['send-back', 'approve']],
    ['specialist', 'reviewed', []],
    ['head', 'approved', ['reopen', 'attach-signed']],
    ['head', 'signed', []],
    ['administrator', 'draft', []],
  ])('offers a %s of a %s report: %j', (role, state, verbs) => {
    expect(verbsFor(actor(role), state)).toEqual(verbs)
  })

  it('leads nowhere from signed: a signed figure is never overwritten', () => {
    expect(reportTransitions.some((transition) => transition.from === 'signed')).toBe(false)
  })

  it('lets nothing with gaps be reviewed', () => {
    expect(() => transitionFor(actor('head'), { state: 'draft', gaps: 1 }, 'review', null)).toThrow(
      'report-has-gaps',
    )
    expect(transitionFor(actor('head'), { state: 'draft', gaps: 0 }, 'review', null).to).toBe('reviewed')
  })

  it('asks for a word when a report goes back', () => {
    expect(() => transitionFor(actor('head'), { state: 'reviewed', gaps: 0 }, 'send-back', null)).toThrow(
      'comment-required',
    )
  })

  it('says what state stands in the way before it says who may', () => {
    expect(() => transitionFor(actor('head'), { state: 'draft', gaps: 0 }, 'approve', null)).toThrow(
      'report-is-draft',
    )
    expect(() => transitionFor(actor('specialist'), { state: 'reviewed', gaps: 0 }, 'approve', null)).toThrow(
      'forbidden',
    )
  })
})
