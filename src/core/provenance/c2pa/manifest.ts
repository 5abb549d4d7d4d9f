import { type JsonRecord, listAt, recordAt, recordsAt, textAt, toRecord } from '../metadata/json-value.ts';

export type C2paAction = {
  readonly name: string;
  /** The digital source type's URI or bare term; empty for none. */
  readonly sourceType: string;
  readonly agent: string;
  readonly description: string;
};

export type C2paIngredient = { readonly relationship: string; readonly manifestLabel: string | undefined };

export type C2paManifest = {
  readonly claimGenerator: string;
  readonly issuer: string | undefined;
  readonly commonName: string | undefined;
  readonly actions: readonly C2paAction[];
  readonly assertions: ReadonlyMap<string, JsonRecord>;
  readonly ingredients: readonly C2paIngredient[];
};

/** A manifest store; labels come from the file and can be `__proto__`, hence the Map. */
export type ManifestStore = {
  readonly activeLabel: string;
  readonly manifests: ReadonlyMap<string, C2paManifest>;
  readonly failures: readonly string[];
  readonly successes: readonly string[];
  /** The reader's own verdict. It calls expired signers invalid, so only `Trusted` is looked at. */
  readonly isTrusted: boolean;
};

const maxManifests = 200;
const maxStoreLength = 16 * 1024 * 1024;

/**
 * Reads the reader's JSON.
 * @returns undefined when it is no manifest store. Never throws.
 */
export function parseStore(json: string): ManifestStore | undefined {
  const store = json.length > maxStoreLength ? undefined : parseStoreJson(json);
  const activeLabel = textAt(store, 'active_manifest');
  if (!store || activeLabel === undefined) return undefined;
  const manifests = Object.entries(recordAt(store, 'manifests') ?? {}).slice(-maxManifests);
  const results = recordAt(store, 'validation_results');
  const active = recordAt(results, 'activeManifest');
  const deltas = recordsAt(results, 'ingredientDeltas').map((delta) => recordAt(delta, 'validationDeltas'));
  return {
    activeLabel,
    manifests: new Map(
      manifests.map(([label, manifest]) => [label, parseManifest(toRecord(manifest) ?? {})]),
    ),
    failures: [active, ...deltas].flatMap((result) => codesAt(result, 'failure')),
    successes: codesAt(active, 'success'),
    isTrusted: textAt(store, 'validation_state') === 'Trusted',
  };
}

/** Thumbnails and certificates make a store larger than other JSON may be. */
function parseStoreJson(json: string): JsonRecord | undefined {
  try {
    return toRecord(JSON.parse(json));
  } catch {
    return undefined; // the reader's own JSON parses always: this is for a reader that was replaced
  }
}

function codesAt(result: JsonRecord | undefined, key: string): readonly string[] {
  return recordsAt(result, key).flatMap((status) => textAt(status, 'code') ?? []);
}

function parseManifest(manifest: JsonRecord): C2paManifest {
  const assertions = recordsAt(manifest, 'assertions').map(
    (assertion) => [textAt(assertion, 'label') ?? '', recordAt(assertion, 'data') ?? {}] as const,
  );
  const signature = recordAt(manifest, 'signature_info');
  const info = recordsAt(manifest, 'claim_generator_info')[0];
  return {
    claimGenerator: textAt(manifest, 'claim_generator') ?? textAt(info, 'name') ?? '',
    issuer: textAt(signature, 'issuer'),
    commonName: textAt(signature, 'common_name'),
    actions: assertions.flatMap(([label, data]) =>
      /^c2pa\.actions\b/.test(label) ? parseActions(data) : [],
    ),
    assertions: new Map(assertions),
    ingredients: recordsAt(manifest, 'ingredients').map((ingredient) => ({
      relationship: textAt(ingredient, 'relationship') ?? '',
      manifestLabel: textAt(ingredient, 'active_manifest'),
    })),
  };
}

function parseActions(data: JsonRecord): readonly C2paAction[] {
  const agents = listAt(data, 'softwareAgents');
  return recordsAt(data, 'actions').map((action) => {
    const parameters = recordAt(action, 'parameters');
    const index = action.softwareAgentIndex;
    const agent = action.softwareAgent ?? (typeof index === 'number' ? agents[index] : undefined);
    return {
      name: textAt(action, 'action') ?? '',
      sourceType:
        textAt(action, 'digitalSourceType') ??
        textAt(parameters, 'com.adobe.digitalSourceType') ??
        textAt(parameters, 'digitalSourceType') ??
        '',
      agent: typeof agent === 'string' ? agent : (textAt(toRecord(agent), 'name') ?? ''),
      description: textAt(action, 'description') ?? textAt(parameters, 'description') ?? '',
    };
  });
}
