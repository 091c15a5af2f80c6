import { AppError } from '../errors.ts'

/** Second step of every command: stops unless the policy says yes. */
export function authorize(allowed: boolean): void {
  if (!allowed) throw new AppError('forbidden')
}
