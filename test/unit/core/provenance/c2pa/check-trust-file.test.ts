import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTrustFile } from '../../../../../src/core/provenance/c2pa/check-trust-file.ts';
import { certificatePem } from '../../../../fixtures/provenance/certificate-pem.ts';

const check = (text: string, name = 'list.pem') => checkTrustFile({ name, text });
const pem = certificatePem();

describe('a trust list', () => {
  test.each([
    ['list.pem', `# O=Somebody\n${pem}\n${certificatePem(900)}`, { kind: 'certificates', count: 2 }],
    [
      'list.json',
      JSON.stringify({ trust: { trust_anchors: pem, allowed_list: pem } }),
      { kind: 'certificates', count: 2 },
    ],
    ['list.json', JSON.stringify({ user_anchors: pem }), { kind: 'certificates', count: 1 }],
    [
      'store.cfg',
      '//id-kp-emailProtection\n1.3.6.1.5.5.7.3.4\n\n1.3.6.1.4.1.62558.2.1\n',
      { kind: 'key-usages', count: 2 },
    ],
  ] as const)('%s is taken', (name, text, expected) => {
    expect(check(text, name)).toEqual(expected);
  });

  test.each([
    ['nothing-in-it', '<html>Not found</html>', 'list.pem'],
    ['nothing-in-it', '', 'list.pem'],
    ['nothing-in-it', '{"trust":{}}', 'list.json'],
    ['nothing-in-it', 'trust everybody', 'store.cfg'],
    ['broken-certificate', pem.slice(0, -40), 'list.pem'],
    ['broken-certificate', pem.replace('MI', 'Mi'), 'list.pem'],
    ['broken-certificate', pem.replace(/.{64}\n/, ''), 'list.pem'],
    ['broken-certificate', `${pem}-----BEGIN CERTIFICATE-----\n`, 'list.pem'],
    ['broken-certificate', pem.replaceAll('CERTIFICATE', 'PUBLIC KEY'), 'list.pem'],
    ['private-key', `${pem}-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----`, 'list.pem'],
    ['too-large', 'a'.repeat(2 * 1024 * 1024 + 1), 'list.pem'],
    ['too-many', pem.repeat(2001), 'list.pem'],
  ] as const)('is refused as %s', (why, text, name) => {
    expect(check(text, name)).toEqual({ kind: 'refused', why });
  });

  test('that is mutated is refused or counted, without a fault', () => {
    const real = `# a\n${pem}\n# b\n${pem}`;
    fc.assert(
      fc.property(
        fc.nat(real.length),
        fc.nat(100),
        fc.tuple(fc.string({ maxLength: 6 }), fc.constantFrom('a.pem', 'a.json', 'a.cfg')),
        (at, removed, [put, name]) => {
          const result = check(real.slice(0, at) + put + real.slice(at + removed), name);
          expect(result.kind === 'refused' || result.count <= 2).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  const corpus = '../shared/corpus/provenance/trust';
  test.runIf(existsSync(corpus))('of the makers of the standard is taken', () => {
    for (const name of readdirSync(corpus)) {
      expect(check(readFileSync(`${corpus}/${name}`, 'utf8'), name)).toMatchObject({
        count: expect.any(Number),
      });
    }
  });
});
