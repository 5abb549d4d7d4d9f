/** What differs between browsers is made here from the one manifest.json; the rest passes through untouched. */
export type ManifestTarget = {
  readonly browser: 'chrome' | 'firefox';
  /** Version of the release, '0.0.0' between releases. */
  readonly version: string;
};

type Manifest = Readonly<Record<string, unknown>> & {
  readonly background: { readonly service_worker: string };
  readonly permissions: readonly string[];
};

const geckoSettings = {
  gecko: {
    id: 'safer-spaces@safer-spaces.example',
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none'] },
  },
};

/** The manifest of one browser. Pure. */
export function manifestFor(manifest: Manifest, target: ManifestTarget): Record<string, unknown> {
  // Chrome refuses a version of zeros only; a build between releases gets the smallest one that it takes.
  const version = target.version === '0.0.0' ? '0.0.0.1' : target.version;
  if (target.browser === 'chrome') return { ...manifest, version };
  const { minimum_chrome_version: _, ...shared } = manifest;
  return {
    ...shared,
    version,
    // Firefox has no offscreen documents: the host runs in the event page.
    background: { scripts: [manifest.background.service_worker], type: 'module' },
    permissions: manifest.permissions.filter((permission) => permission !== 'offscreen'),
    browser_specific_settings: geckoSettings,
  };
}
