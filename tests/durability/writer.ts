import { createHash, randomUUID } from 'node:crypto'

/** An activity as it was sent: what must be found whole afterwards. */
export type Sent = {
  readonly key: string
  readonly what: string
  readonly measures: readonly string[]
  readonly quantities: Readonly<Record<string, number>>
  readonly link: string | null
  /** Its content, and the hash under which the file store must have it. */
  readonly file: { readonly content: string; readonly sha256: string } | null
}

/** 'unanswered': nobody knows yet whether it was kept. */
export type Answer = { kind: 'acknowledged'; path: string } | { kind: 'unanswered'; why: string }

type Session = { readonly cookie: string; readonly csrf: string; readonly measures: readonly string[] }

/** An officer's browser without script: one session, forms sent one after the other. */
export class Writer {
  readonly session: Session
  #count = 0
  readonly #name: string

  constructor(name: string, session: Session) {
    this.#name = name
    this.session = session
  }

  /** The next activity: two measures, three quantities, now and then a link or a file. */
  next(): Sent {
    const count = ++this.#count
    const { measures } = this.session
    const first = count % measures.length
    const content = `нотлох баримт ${this.#name} ${count}`
    return {
      key: randomUUID(),
      what: `Сургалт ${this.#name}, ${count} дэх удаа`,
      measures: [first, (first + 1) % measures.length].map((index) => measures[index] ?? ''),
      quantities: { people: 10 + count, events: 1, copies: 2 * count },
      link: count % 3 === 0 ? 'https://example.mn/news' : null,
      file: count % 8 === 0 ? { content, sha256: createHash('sha256').update(content).digest('hex') } : null,
    }
  }

  async send(address: string, sent: Sent): Promise<Answer> {
    try {
      const response = await fetch(`${address}/activities`, {
        method: 'POST',
        headers: { cookie: this.session.cookie, origin: address },
        body: this.#form(sent),
        redirect: 'manual',
      })
      const text = await response.text()
      if (response.status === 303)
        return { kind: 'acknowledged', path: response.headers.get('location') ?? '' }
      // a refusal would be a fault of the form; that the program could not answer is what is tried here
      if (response.status < 500) throw new TypeError(`refused with ${response.status}: ${text.slice(0, 500)}`)
      return { kind: 'unanswered', why: `status ${response.status}` }
    } catch (error) {
      if (error instanceof TypeError && error.message.startsWith('refused')) throw error
      return { kind: 'unanswered', why: String(error) }
    }
  }

  #form(sent: Sent): FormData {
    const form = new FormData()
    const today = new Date().toISOString().slice(0, 10)
    const fields = { kind: 'training', what: sent.what, happenedOn: today, endedOn: '', place: 'Шанд хот' }
    const hidden = { _csrf: this.session.csrf, submissionKey: sent.key, visibility: 'restricted' }
    for (const [name, value] of Object.entries({ ...hidden, ...fields })) form.append(name, value)
    for (const measure of sent.measures) form.append('measures', measure)
    for (const [kind, amount] of Object.entries(sent.quantities)) form.append(`quantity.${kind}`, `${amount}`)
    form.append('links', sent.link ?? '')
    if (sent.file) form.append('files', new File([sent.file.content], 'баримт.txt'))
    return form
  }
}

/** Signs in as persons of the demo who may record work, each in turn, until there are `count` writers. */
export async function signInWriters(address: string, count: number): Promise<Writer[]> {
  const page = await (await fetch(`${address}/sign-in`)).text()
  const persons = [...page.matchAll(/name="person" value="([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '')
  const sessions: Session[] = []
  for (const person of persons) {
    if (sessions.length === count) break
    const session = await signIn(address, person)
    if (session) sessions.push(session)
  }
  if (sessions.length === 0) throw new Error('nobody of the demo may record work')
  return Array.from({ length: count }, (_, index) => {
    const session = sessions[index % sessions.length]
    if (!session) throw new Error('unreachable')
    return new Writer(`${index + 1}`, session)
  })
}

async function signIn(address: string, person: string): Promise<Session | null> {
  const answer = await fetch(`${address}/demo/sign-in`, {
    method: 'POST',
    headers: { origin: address },
    body: new URLSearchParams({ person, next: '/' }),
    redirect: 'manual',
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const form = await fetch(`${address}/activities/new`, { headers: { cookie } })
  const text = await form.text()
  const csrf = /name="_csrf" value="([\w-]{20,})"/.exec(text)?.[1]
  const measures = [...text.matchAll(/name="measures" value="([0-9a-f-]{36})"/g)].map(
    (match) => match[1] ?? '',
  )
  return form.status === 200 && csrf && measures.length > 1 ? { cookie, csrf, measures } : null
}
