import { hash, verify } from '@node-rs/argon2'

/** OWASP's minimum for argon2id (19 MiB, 2 passes, 1 lane): strong enough, and bearable on a soum's old PC. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost)
}

/** False also for a null hash, after the same work: the time taken tells nobody whether the address is known. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const against = passwordHash ?? (await decoy())
  const same = await verify(against, password.normalize('NFC'))
  return same && passwordHash !== null
}

let decoyHash: Promise<string> | undefined
function decoy(): Promise<string> {
  decoyHash ??= hashPassword('nobody has this password')
  return decoyHash
}
