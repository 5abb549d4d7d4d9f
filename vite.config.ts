import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };
import { ownTextsPlugin } from './scripts/build/own-texts.ts';
import { targets } from './scripts/build/targets.ts';
import { manifestFor } from './scripts/manifest-for.ts';

/** Pages that no manifest names. */
const pages = {
  inspect: 'src/ui/inspect/inspect.html',
  lab: 'src/ui/lab/lab.html',
  policy: 'src/ui/policy/policy.html',
  report: 'src/ui/report/report.html',
  welcome: 'src/ui/welcome/welcome.html',
};

/** The pages of each build: in Firefox the event page is the host, too. */
const inputs = {
  chrome: { host: 'src/inference/host.html', ...pages },
  firefox: pages,
};

/** The mode names the browser; without one it is Chrome. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  // Its shape is checked by the browser; manifest.json is plain JSON to TypeScript.
  const browserManifest = manifestFor(manifest, { browser, version: packageJson.version });
  return {
    publicDir: 'assets',
    assetsInclude: ['**/*.onnx'],
    plugins: [
      preact(),
      ownTextsPlugin(),
      crx({ browser, manifest: browserManifest as unknown as ManifestV3Export }),
    ],
    worker: { format: 'es' },
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: targets[browser],
      // Inlined files would be data: addresses, which the extension's own policy does not load as scripts.
      assetsInlineLimit: 0,
      modulePreload: false,
      rollupOptions: { input: inputs[browser] },
    },
  };
});
