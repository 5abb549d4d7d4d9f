import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };
import { ownTextsPlugin } from './scripts/build/own-texts.ts';
import { manifestFor } from './scripts/manifest-for.ts';

/** Pages that no manifest names. */
const pages = {
  inspect: 'src/ui/inspect/inspect.html',
  lab: 'src/ui/lab/lab.html',
  policy: 'src/ui/policy/policy.html',
  report: 'src/ui/report/report.html',
  welcome: 'src/ui/welcome/welcome.html',
};

/** What the two builds differ in besides their manifest. */
const builds = {
  chrome: { target: 'chrome116', input: { host: 'src/inference/host.html', ...pages } },
  firefox: { target: 'firefox142', input: pages },
};

/** The mode names the browser; without one it is Chrome. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const { target, input } = builds[browser];
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
      target,
      // Inlined files would be data: addresses, which the extension's own policy does not load as scripts.
      assetsInlineLimit: 0,
      modulePreload: false,
      rollupOptions: { input },
    },
  };
});
