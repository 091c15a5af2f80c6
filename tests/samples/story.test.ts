import { existsSync, readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../samples/build/content.ts'
import { activityKinds, quantityKinds } from '../../src/modules/activities/domain.ts'
import { organizationKinds } from '../../src/modules/organizations/domain.ts'
import { roles } from '../../src/platform/auth/actor.ts'

type Evidence = { file?: string; link?: string; caption: string; visibility: string }
type Activity = {
  organization: string
  by: string
  kind: string
  what: string
  date: string
  until?: string
  quantities: Record<string, number>
  spent: number | null
  measures: string[]
  evidence: Evidence[]
}
type Story = {
  today: string
  organizations: { id: string; parent: string | null; kind: string }[]
  persons: { id: string; organization: string; role: string; email: string }[]
  plans: {
    organization: string
    file: string
    importedBy: string
    approval: { by: string; date: string } | null
  }[]
  activities: Activity[]
  reports: {
    organization: string
    from: string
    to: string
    draftedBy: string
    draftedOn: string
    reviewed?: { by: string; date: string }
    approved?: { by: string; date: string }
  }[]
}

const sample = (path: string) => new URL(`../../samples/${path}`, import.meta.url)
const story: Story = JSON.parse(readFileSync(sample('demo/story.json'), 'utf8'))
const planOf = (organization: string) => story.plans.find((plan) => plan.organization === organization)
const worksFor = (person: string, organization: string) =>
  story.persons.some(({ id, organization: body }) => id === person && body === organization)

describe('the demo story', () => {
  it('names bodies and persons that exist, each once', () => {
    const bodies = story.organizations.map(({ id }) => id)
    const persons = story.persons.map(({ id }) => id)
    expect(new Set(bodies).size).toBe(bodies.length)
    expect(new Set([...persons, ...story.persons.map(({ email }) => email)]).size).toBe(persons.length * 2)
    for (const { parent, kind } of story.organizations) {
      if (parent !== null) expect(bodies).toContain(parent)
      expect(organizationKinds).toContain(kind)
    }
    for (const { organization, role, email } of story.persons) {
      expect(bodies).toContain(organization)
      expect(roles).toContain(role)
      expect(email).toMatch(/@govishand\.example$/)
    }
  })

  it('imports files that are there, by people of the body, and approves them afterwards', () => {
    for (const plan of story.plans) {
      expect(existsSync(sample(plan.file)), plan.file).toBe(true)
      expect(worksFor(plan.importedBy, plan.organization)).toBe(true)
      if (plan.approval) expect(worksFor(plan.approval.by, plan.organization)).toBe(true)
    }
  })

  it.each(story.activities.map((activity) => [activity.what, activity] as const))('%s', (_, activity) => {
    const plan = planOf(activity.organization)
    const approved = plan?.approval?.date ?? '9999'
    expect(activityKinds).toContain(activity.kind)
    expect(worksFor(activity.by, activity.organization)).toBe(true)
    expect(activity.date >= '2026-02-01' && (activity.until ?? activity.date) <= story.today).toBe(true)
    // The declarations fall due by law before most plans are approved.
    if (activity.kind !== 'other') expect(activity.date >= approved).toBe(true)
    for (const [kind, amount] of Object.entries(activity.quantities)) {
      expect(quantityKinds).toContain(kind)
      expect(Number.isInteger(amount) && amount > 0).toBe(true)
    }
    const document = loadContent(plan?.file.replace(/^.*\/|\.[a-z]+$/g, '') ?? '')
    const numbers = document.objectives.flatMap(({ measures }) => measures.map(({ number }) => number))
    expect(activity.measures.length).toBeGreaterThan(0)
    for (const number of activity.measures) expect(numbers).toContain(number)
    for (const { file, link, visibility } of activity.evidence) {
      expect(['public', 'restricted']).toContain(visibility)
      if (file) expect(existsSync(sample(`evidence/${file}`)), file).toBe(true)
      else expect(link).toMatch(/^https:\/\/govishand\.example\//)
    }
  })

  it('has a photo that still carries its camera and place, so that taking them out can be shown', async () => {
    const { exif } = await sharp(readFileSync(sample('evidence/open-day-photo.jpg'))).metadata()
    expect(exif?.includes('Soum Phone 3')).toBe(true)
    // The tag 0x8825 (little-endian) points to the GPS block.
    expect(exif?.includes(Buffer.from([0x25, 0x88, 0x04, 0x00]))).toBe(true)
  })

  it('shows a report in the hands of each: one approved by people of its body in order, one still a draft', () => {
    expect(story.reports.map(({ approved }) => approved !== undefined)).toEqual([true, false])
    for (const { organization, to, draftedBy, draftedOn, reviewed, approved } of story.reports) {
      const steps = [{ by: draftedBy, date: draftedOn }, reviewed, approved].filter(
        (step) => step !== undefined,
      )
      for (const { by } of steps) expect(worksFor(by, organization)).toBe(true)
      const dates = [to, ...steps.map(({ date }) => date)]
      expect(dates).toEqual(dates.toSorted())
      const approvalOfPlan = planOf(organization)?.approval?.date ?? '9999'
      expect(approvalOfPlan < to).toBe(true)
    }
  })

  it('leaves measures of the main plan in every state', () => {
    const served = new Map<string, Activity[]>()
    for (const activity of story.activities.filter(({ organization }) => organization === 'bayankhoshuu')) {
      for (const number of activity.measures) served.set(number, [...(served.get(number) ?? []), activity])
    }
    const sum = (number: string, kind: string) =>
      (served.get(number) ?? []).reduce((total, activity) => total + (activity.quantities[kind] ?? 0), 0)
    expect(sum('1.2', 'events')).toBe(2)
    expect(sum('3.3', 'contracts')).toBeGreaterThan(6)
    expect(sum('1.4', 'copies')).toBeLessThan(300)
    expect(served.get('3.4')?.flatMap(({ evidence }) => evidence)).toEqual([])
    expect(served.has('1.3')).toBe(false)
  })
})
