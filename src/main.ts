import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createApp, writers } from './app.ts'
import { loadDemo } from './demo.ts'
import { resumeReadings } from './modules/plans/index.ts'
import { resumeWritings } from './modules/writings/index.ts'
import { readConfig } from './platform/config.ts'
import { countInFlight } from './platform/in-flight.ts'
import { runToEnd } from './platform/lifecycle.ts'
import { openServices } from './services.ts'
import { sayReady } from './startup-lines.ts'

await runToEnd(async () => {
  const config = readConfig(process.env)
  const services = await openServices(config)
  if (config.demo && (await loadDemo(services))) services.log.info('demo.loaded')
  // files that were being read or written when the program stopped; pages do not wait for them
  void resumeReadings(services).catch((error: unknown) => services.log.failure('reading-interrupted', error))
  void resumeWritings(services, writers).catch((error: unknown) =>
    services.log.failure('writing-interrupted', error),
  )
  const requests = countInFlight(createApp(services).fetch)
  const server = createAdaptorServer({ fetch: requests.handle })
  return {
    server,
    idle: requests.idle,
    listen: { host: config.host, port: config.port },
    lost: services.database.lost,
    close: services.close,
    ready: ({ port }: AddressInfo) => sayReady(config, port),
  }
})
