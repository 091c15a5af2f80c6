import { describe, expect, it } from 'vitest'
import { countInFlight } from './in-flight.ts'

describe('requests that are being answered', () => {
  it('are waited for, also where one fails', async () => {
    const ends: { answer(): void; fail(): void }[] = []
    const { handle, idle } = countInFlight(
      () =>
        new Promise<Response>((resolve, reject) => {
          ends.push({ answer: () => resolve(new Response()), fail: () => reject(new Error('broken')) })
        }),
    )
    await idle()
    const [first, second] = [handle(), handle()]
    const seen: string[] = []
    const stopped = idle().then(() => seen.push('idle'))
    ends[0]?.answer()
    await first
    seen.push('first')
    ends[1]?.fail()
    await expect(second).rejects.toThrow('broken')
    await stopped
    expect(seen).toEqual(['first', 'idle'])
  })
})
