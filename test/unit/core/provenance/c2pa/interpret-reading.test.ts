import { describe, expect, test } from 'vitest';
import type { C2paResult } from '../../../../../src/core/provenance/c2pa/c2pa-result.ts';
import { interpretReading } from '../../../../../src/core/provenance/c2pa/interpret-reading.ts';
import {
  action,
  type StoreManifest,
  type StoreStatus,
  storeJson,
} from '../../../../fixtures/provenance/manifest-store.ts';

const interpret = (manifests: Readonly<Record<string, StoreManifest>>, status?: StoreStatus): C2paResult =>
  interpretReading({ kind: 'store', json: storeJson(manifests, status) });
const saysOf = (...manifests: Parameters<typeof interpret>) => interpret(...manifests).signals[0]?.says;

const trained = 'trainedAlgorithmicMedia';
const made = [action('c2pa.created', trained)];
const makes = (...actions: readonly object[]): Readonly<Record<string, StoreManifest>> => ({
  a: { actions },
});

describe('the claim of one manifest', () => {
  test.each([
    ['is made by AI', makes(action('c2pa.created', trained)), 'ai-generated'],
    ['is opened from an AI image', makes(action('c2pa.opened', trained)), 'ai-generated'],
    [
      'names the type among Adobe’s parameters',
      makes(action('c2pa.opened', undefined, { parameters: { 'com.adobe.digitalSourceType': trained } })),
      'ai-generated',
    ],
    [
      'begins as a composite',
      makes(action('c2pa.created', 'compositeWithTrainedAlgorithmicMedia')),
      'ai-edited',
    ],
    [
      'has an AI part placed into it',
      makes(action('c2pa.created'), action('c2pa.placed', trained)),
      'ai-edited',
    ],
    [
      'holds data of C2PA’s own term',
      makes(
        action('c2pa.edited', undefined, {
          digitalSourceType: 'http://c2pa.org/digitalsourcetype/trainedAlgorithmicData',
        }),
      ),
      'ai-edited',
    ],
    [
      'is only converted',
      makes(action('c2pa.created'), action('c2pa.converted', trained)),
      'not-ai-software',
    ],
    [
      'is marked by its author',
      makes(action('c2pa.opened'), action('c2pa.watermarked.bound', trained)),
      'not-ai-software',
    ],
    ['is a gradient', makes(action('c2pa.created', 'algorithmicMedia')), 'not-ai-software'],
    ['is enhanced by a service', makes(action('c2pa.edited', 'algorithmicallyEnhanced')), 'not-ai-software'],
    ['is a capture', makes(action('c2pa.created', 'digitalCapture')), 'camera'],
    [
      'is a capture that AI changed',
      makes(action('c2pa.created', 'digitalCapture'), action('c2pa.edited', trained)),
      'ai-edited',
    ],
    [
      'is of Bing, which names no type',
      makes(action('c2pa.created', undefined, { softwareAgent: 'Image Creator from Designer' })),
      'ai-generated',
    ],
    [
      'is of an agent that only has a common name',
      makes(action('c2pa.created', undefined, { softwareAgent: { name: 'Painter' } })),
      'not-ai-software',
    ],
    [
      'is of early Firefly',
      { a: { actions: [action('c2pa.created')], assertions: { 'com.adobe.generative-ai': {} } } },
      'ai-generated',
    ],
    [
      'has a part of early Firefly',
      { a: { actions: [action('c2pa.placed')], assertions: { 'com.adobe.generative-ai': {} } } },
      'ai-edited',
    ],
    [
      'says it in an assertion',
      { a: { assertions: { 'c2pa.ai_generated_content': { ai_generated: true } } } },
      'ai-generated',
    ],
    ['is an old capture', { a: { assertions: { 'stds.exif': { 'exif:Make': 'A maker' } } } }, 'camera'],
    ['says nothing but who signed', { a: {} }, 'not-ai-software'],
  ] as const)('%s', (_, manifests, says) => expect(saysOf(manifests)).toBe(says));
});

describe('the claim of an ingredient', () => {
  const withIngredient = (relationship: string, active: StoreManifest = {}) => ({
    a: { ...active, ingredients: [[relationship, 'b'] as const] },
    b: { actions: made, issuer: 'OpenAI' },
  });

  test.each([
    [
      'passes from a parent',
      withIngredient('parentOf', { actions: [action('c2pa.opened')] }),
      'ai-generated',
    ],
    [
      'makes a composite of what it is placed into',
      withIngredient('componentOf', { actions: [action('c2pa.created')] }),
      'ai-edited',
    ],
    ['passes from the one component of a wrapper', withIngredient('componentOf'), 'ai-generated'],
    [
      'does not count for a reference picture',
      withIngredient('inputTo', { actions: [action('c2pa.created')] }),
      'not-ai-software',
    ],
  ] as const)('%s', (_, manifests, says) => expect(saysOf(manifests)).toBe(says));

  test('of a wrapper with two components makes a composite', () => {
    const wrapper = {
      ingredients: [
        ['componentOf', 'b'],
        ['componentOf', 'c'],
      ],
    } as const;
    expect(saysOf({ a: wrapper, b: { actions: made }, c: {} })).toBe('ai-edited');
  });

  test('is found through a chain, and a circle ends', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `m${index}`,
        { ingredients: [['parentOf', `m${(index + 1) % 41}`] as const] },
      ]),
    );
    expect(saysOf({ ...chain, m40: { actions: made, ingredients: [['parentOf', 'm0']] } })).toBe(
      'ai-generated',
    );
    expect(saysOf({ a: { ingredients: [['parentOf', 'a']] } })).toBe('not-ai-software');
  });

  test('is named after who made it, with the model', () => {
    const agent = { softwareAgent: { name: 'GPT-4o' } };
    const [signal] = interpret({
      a: { ingredients: [['parentOf', '__proto__x']], claimGenerator: 'Some_App/1' },
      __proto__x: { actions: [action('c2pa.created', trained, agent)], issuer: 'OpenAI' },
    }).signals;
    expect(signal).toMatchObject({ generator: 'OpenAI GPT-4o', model: 'GPT-4o', place: 'c2pa' });
  });
});

describe('the state', () => {
  test.each([
    ['is valid for a trusted signer', {}, 'valid'],
    [
      'is untrusted for an unknown one',
      { failures: ['signingCredential.untrusted'], state: 'Valid' },
      'untrusted',
    ],
    [
      'is untrusted, not broken, for one that ran out',
      { failures: ['signingCredential.expired', 'timeStamp.untrusted'], state: 'Invalid' },
      'untrusted',
    ],
    [
      'is untrusted for an unknown signer of an ingredient',
      { ingredientFailures: ['signingCredential.untrusted'], state: 'Invalid' },
      'untrusted',
    ],
    ['is untrusted when nobody was asked for trust', { state: 'Valid' }, 'untrusted'],
    [
      'is invalid for changed pixels',
      { failures: ['assertion.dataHash.mismatch', 'signingCredential.untrusted'], state: 'Invalid' },
      'invalid',
    ],
    [
      'is invalid for a changed ingredient',
      { ingredientFailures: ['claimSignature.mismatch'], state: 'Invalid' },
      'invalid',
    ],
    ['is invalid for a code that nobody knows', { failures: ['something.new'], state: 'Invalid' }, 'invalid'],
  ] as const)('%s', (_, status, state) => expect(interpret({ a: {} }, status).state).toBe(state));

  test('does not depend on an identity, which the network would have to confirm', () => {
    const identity = { 'cawg.identity': { signer_payload: {}, signature: 'x' } };
    const status = { failures: ['cawg.ica.did_unavailable'], state: 'Invalid' };
    expect(interpret({ a: { assertions: identity } }, status).problems).toEqual([]);
    expect(interpret({ a: { assertions: { 'cawg.identity': { other: 1 } } } }, status).state).toBe('invalid');
  });

  test.each([
    ['C2pa(JumbfNotFound)', 'none'],
    ['C2pa(RemoteManifestUrl("http://example.com/x.c2pa"))', 'none'],
    ['C2pa(PrereleaseError)', 'invalid'],
    ['C2pa(UnknownAlgorithm)', 'invalid'],
  ])('of a reader that says %s is %s', (message, state) => {
    expect(interpretReading({ kind: 'refused', message })).toMatchObject({ state, signals: [] });
  });

  test.each(['{', 'null', '[]', '{"active_manifest":"a","manifests":{}}'])('of %s is invalid', (json) => {
    expect(interpretReading({ kind: 'store', json })).toMatchObject({ state: 'invalid', signals: [] });
  });

  test('of a manifest that was not checked says why', () => {
    const reading = { kind: 'unread', reason: 'timeout' } as const;
    expect(interpretReading(reading)).toMatchObject({
      state: 'unverified',
      problems: ['timeout'],
      signals: [],
    });
  });
});

describe('a broken manifest', () => {
  const broken = { failures: ['assertion.dataHash.mismatch'], state: 'Invalid' } as const;
  const unknown = { failures: ['signingCredential.untrusted'], state: 'Valid' } as const;
  const confidenceOf = (sourceType: string, status: StoreStatus) =>
    interpret(makes(action('c2pa.created', sourceType)), status).signals[0]?.confidence;

  test('may still claim AI, and is believed less', () => {
    expect([
      confidenceOf(trained, {}),
      confidenceOf(trained, unknown),
      confidenceOf(trained, broken),
    ]).toEqual([0.99, 0.95, 0.85]);
  });

  test('may claim no camera and no harmless history', () => {
    expect([confidenceOf('digitalCapture', {}), confidenceOf('digitalCapture', unknown)]).toEqual([0.8, 0.4]);
    expect(confidenceOf('digitalCapture', broken)).toBeUndefined();
    expect(confidenceOf('digitalCreation', broken)).toBeUndefined();
  });
});

test('who signed, with what, and that there is a mark, are told', () => {
  const result = interpret(makes(action('c2pa.created'), action('c2pa.watermarked')));
  expect(result).toMatchObject({
    signer: { issuer: 'A signer', commonName: 'One' },
    claimGenerator: 'test_app/1.0',
    hasWatermark: true,
  });
});
