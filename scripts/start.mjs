// `npm start`: builds what is missing or older than its sources, then becomes the server.
import { buildWhatIsOld } from './build.mjs'

await buildWhatIsOld()
await import('../dist/server/main.js')
