import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const lib = (name: string): string => fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: { alias: { '@etabli/contract': lib('contract'), '@etabli/kernel': lib('kernel') } },
  plugins: [
    react(),
    VitePWA({
      // a new version waits until somebody asks for it; the page itself registers the worker
      registerType: 'prompt',
      injectRegister: null,
      includeAssets: ['icon.svg'],
      manifest: {
        id: '/',
        name: 'Établi',
        short_name: 'Établi',
        description: 'L’atelier, l’école et les comptes au même endroit',
        lang: 'fr',
        start_url: '/',
        display: 'standalone',
        background_color: '#f7f9fb',
        theme_color: '#1f3a5f',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,woff2}'],
        // the API answers or says that it cannot; a client's link is never served from a tablet
        navigateFallbackDenylist: [/^\/api\//, /^\/client\//],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
      },
    }),
  ],
  build: { outDir: '../../dist/web', emptyOutDir: true, chunkSizeWarningLimit: 900 },
  server: { port: 5173, proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? '3000'}` } },
});
