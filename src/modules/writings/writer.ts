import type { z } from 'zod'
import type { PersonScope } from '../../platform/db/index.ts'
import type { Services } from '../../web/env.ts'
import type { Outline } from './domain/outline.ts'

/** Who can write one kind of file, now or after a restart; `wish` says which one. */
export type Writer = {
  readonly kind: string
  /**
   * In the scope of who asks: what that one may not see is not found.
   * @throws AppError 'not-found'
   */
  outlineOf(services: Services, scope: PersonScope, wish: unknown): Promise<Outline>
}

/** A writer with the wishes that it understands: plain JSON, for they are kept in a row. */
export type WriterOf<Wish> = Writer & { readonly wishes: z.ZodType<Wish> }

export function writerOf<Wish>(
  kind: string,
  wishes: z.ZodType<Wish>,
  outline: (services: Services, scope: PersonScope, wish: Wish) => Promise<Outline>,
): WriterOf<Wish> {
  return {
    kind,
    wishes,
    outlineOf: (services, scope, wish) => outline(services, scope, wishes.parse(wish)),
  }
}
