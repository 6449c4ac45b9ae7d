import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const port = Number(process.env.PORT ?? 3000)
const server = `http://localhost:${port}`

export default defineConfig({
  root: 'web',
  plugins: [react()],
  // The server replaces this word in index.html by the nonce of each answer: see web/main.tsx for its use by Fluent.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Nothing inline, so that the content security policy can say 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    strictPort: false,
    // Not all of /api: the files of web/api/ are served under it.
    proxy: Object.fromEntries(
      ['/api/v1', '/api/docs', '/api/openapi.json', '/auth', '/health'].map((path) => [path, server]),
    ),
  },
})
