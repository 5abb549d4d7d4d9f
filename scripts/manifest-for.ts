import { oldestFirefox } from './bootstrap.mjs';

/** What differs between browsers is made here from the one manifest.json; the rest passes through untouched. */
export type ManifestTarget = {
  readonly browser: 'chrome' | 'firefox';
  /** Version of the release, '0.0.0' between releases. */
  readonly version: string;
};

type ContentScript = Readonly<Record<string, unknown>>;

type Manifest = Readonly<Record<string, unknown>> & {
  readonly background: { readonly service_worker: string };
  readonly permissions: readonly string[];
  readonly content_scripts: readonly ContentScript[];
};

const geckoSettings = {
  gecko: {
    id: 'safer-spaces@safer-spaces.example',
    strict_min_version: `${oldestFirefox}.0`,
    data_collection_permissions: { required: ['none'] },
  },
};

/** Background and inference host in one page: Firefox has no offscreen documents. */
const eventPage = 'src/event-page/main.ts';

/** The manifest of one browser. Pure. */
export function manifestFor(manifest: Manifest, target: ManifestTarget): Record<string, unknown> {
  // Chrome refuses a version of zeros only; a build between releases gets the smallest one that it takes.
  const version = target.version === '0.0.0' ? '0.0.0.1' : target.version;
  if (target.browser === 'chrome') return { ...manifest, version };
  // Firefox knows no schema of what a policy may set, and warns of a key that it does not know.
  const { minimum_chrome_version: _, storage: __, ...shared } = manifest;
  return {
    ...shared,
    version,
    background: { scripts: [eventPage], type: 'module' },
    permissions: manifest.permissions.filter((permission) => permission !== 'offscreen'),
    content_scripts: manifest.content_scripts.map(withUserOrigin),
    browser_specific_settings: geckoSettings,
  };
}

/** Chrome ignores `css_origin`; in Firefox it puts the first gate where no page can overrule it. */
function withUserOrigin(script: ContentScript): ContentScript {
  return 'css' in script ? { ...script, css_origin: 'user' } : script;
}
