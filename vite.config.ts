import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };
import { ownTextsPlugin } from './scripts/build/own-texts.ts';
import { manifestFor } from './scripts/manifest-for.ts';

// Its shape is checked by the browser; manifest.json is plain JSON to TypeScript.
const chromeManifest = manifestFor(manifest, { browser: 'chrome', version: packageJson.version });

export default defineConfig({
  publicDir: 'assets',
  assetsInclude: ['**/*.onnx'],
  plugins: [preact(), ownTextsPlugin(), crx({ manifest: chromeManifest as unknown as ManifestV3Export })],
  worker: { format: 'es' },
  build: {
    outDir: 'dist/chrome',
    emptyOutDir: true,
    target: 'chrome116',
    // Inlined files would be data: addresses, which the extension's own policy does not load as scripts.
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      input: {
        host: 'src/inference/host.html',
        inspect: 'src/ui/inspect/inspect.html',
        lab: 'src/ui/lab/lab.html',
        policy: 'src/ui/policy/policy.html',
        report: 'src/ui/report/report.html',
        welcome: 'src/ui/welcome/welcome.html',
      },
    },
  },
});
