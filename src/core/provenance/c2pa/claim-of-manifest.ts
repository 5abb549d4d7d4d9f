import type { Claim } from '../signal/signal.ts';
import { claimOfSourceType } from '../signal/source-type.ts';
import type { C2paAction, C2paManifest, ManifestStore } from './manifest.ts';

/** What a manifest says of its image, and which manifest and action said it. */
export type ManifestClaim = {
  readonly says: Claim;
  readonly manifest: C2paManifest;
  readonly action: C2paAction | undefined;
};

/** Google's chains reach 30 manifests. */
const maxDepth = 64;

const creatingActions = new Set(['c2pa.created', 'c2pa.opened']);
/** Actions that leave the picture's content as it was, whatever source type they name. */
const harmlessAction =
  /^c2pa\.(converted|published|repackaged|transcoded|resized\.proportional|enhanced|edited\.metadata|watermarked(\.\w+)*|redacted)$/;
/** Agents that name themselves on the creating action of files without a source type. */
const agentsWithoutSourceType =
  /^(image creator from designer|bing image creator|dall[·-]?e\b.*|adobe firefly|azure openai imagegen)$/i;

const strength: Readonly<Record<Claim, number>> = {
  'ai-generated': 3,
  'ai-edited': 2,
  camera: 1,
  'not-ai-software': 0,
};

/**
 * What the active manifest says, with those of its ingredients. Source: docs/provenance.md, 2.1, rules 1 to 7.
 * Each manifest is asked once a path, so that cycles end.
 */
export function claimOfStore(store: ManifestStore): ManifestClaim | undefined {
  return claimOf(store, store.activeLabel, []);
}

function claimOf(store: ManifestStore, label: string, path: readonly string[]): ManifestClaim | undefined {
  const manifest = store.manifests.get(label);
  if (!manifest || path.includes(label) || path.length >= maxDepth) return undefined;
  const inner = claimsOfIngredients(store, manifest, [...path, label]);
  return (
    strongest([...claimsOfActions(manifest), ...claimsOfAssertions(manifest), ...inner]) ??
    historyOf(manifest)
  );
}

function claimsOfActions(manifest: C2paManifest): readonly ManifestClaim[] {
  return manifest.actions.flatMap((action): ManifestClaim[] => {
    const says = creatingActions.has(action.name) ? claimOfCreation(action) : claimOfEdit(action);
    return says === undefined ? [] : [{ says, manifest, action }];
  });
}

function claimOfCreation({ sourceType, agent, description }: C2paAction): Claim | undefined {
  if (sourceType !== '') return claimOfSourceType(sourceType);
  const isNamed = agentsWithoutSourceType.test(agent) || /^ai[- ]generated image$/i.test(description);
  return isNamed ? 'ai-generated' : undefined;
}

function claimOfEdit({ name, sourceType }: C2paAction): Claim | undefined {
  const claim = harmlessAction.test(name) ? undefined : claimOfSourceType(sourceType);
  return claim === 'ai-generated' || claim === 'ai-edited' ? 'ai-edited' : undefined;
}

/** Assertions that early Firefly and Black Forest Labs write, and captures from before there were source types. */
function claimsOfAssertions(manifest: C2paManifest): readonly ManifestClaim[] {
  const claim = (says: Claim): readonly ManifestClaim[] => [{ says, manifest, action: manifest.actions[0] }];
  if (manifest.assertions.get('c2pa.ai_generated_content')?.ai_generated === true)
    return claim('ai-generated');
  if (manifest.assertions.has('com.adobe.generative-ai')) {
    const isWholeImage = manifest.actions.every(({ name }) => creatingActions.has(name));
    return claim(isWholeImage ? 'ai-generated' : 'ai-edited');
  }
  const hasExif = [...manifest.assertions.keys()].some((label) => /^stds\.exif\b/.test(label));
  const isCapture = hasExif && manifest.actions.length === 0 && manifest.ingredients.length === 0;
  return isCapture ? claim('camera') : [];
}

/** A parent is the image before; a component is a part of it. Reference pictures (`inputTo`) never count. */
function claimsOfIngredients(
  store: ManifestStore,
  manifest: C2paManifest,
  path: readonly string[],
): readonly ManifestClaim[] {
  const components = manifest.ingredients.filter(({ relationship }) => relationship === 'componentOf');
  const isMade = manifest.actions.some(({ name }) => creatingActions.has(name));
  // OpenAI wraps an image in a manifest without a beginning: its one component is the image itself.
  const isWrapper = !isMade && components.length === 1;
  return manifest.ingredients.flatMap(({ relationship, manifestLabel }): ManifestClaim[] => {
    if (manifestLabel === undefined) return [];
    const claim = claimOf(store, manifestLabel, path);
    if (!claim) return [];
    if (relationship === 'parentOf' || (relationship === 'componentOf' && isWrapper)) return [claim];
    const isAi = claim.says === 'ai-generated' || claim.says === 'ai-edited';
    return relationship === 'componentOf' && isAi ? [{ ...claim, says: 'ai-edited' }] : [];
  });
}

function strongest(claims: readonly ManifestClaim[]): ManifestClaim | undefined {
  return [...claims].sort((one, other) => strength[other.says] - strength[one.says])[0];
}

/** A signed history without AI; also for a manifest that says nothing but who signed. */
function historyOf(manifest: C2paManifest): ManifestClaim {
  return { says: 'not-ai-software', manifest, action: manifest.actions[0] };
}
