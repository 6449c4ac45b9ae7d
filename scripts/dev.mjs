// `npm run dev`: the server restarts and the pages reload as their sources change.
import { spawn } from 'node:child_process'
import { createServer } from 'vite'

const port = process.env.PORT ?? '3000'
const serverPort = String(Number(port) + 1)
const address = `http://localhost:${port}`

const server = spawn('npx', ['tsx', 'watch', '--clear-screen=false', 'server/main.ts'], {
  stdio: 'inherit',
  env: { ...process.env, PORT: serverPort, PUBLIC_URL: address },
})
process.env.PORT = serverPort
const pages = await createServer({ server: { port: Number(port), strictPort: true } })
await pages.listen()
process.stdout.write(`\n  The pages reload at ${address}, the API restarts behind them.\n\n`)

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    server.kill(signal)
    await pages.close()
  })
server.on('exit', (code) => process.exit(code ?? 0))
