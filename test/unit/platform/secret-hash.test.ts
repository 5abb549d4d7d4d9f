import { expect, test } from 'vitest';
import { isSecret, keepSecret } from '../../../src/platform/secret-hash.ts';

test('a secret is known again, another is not, and neither is kept', async () => {
  const kept = await keepSecret('284617');
  expect(kept).toMatchObject({ iterations: 600_000, salt: expect.stringMatching(/^[\w+/]{22}==$/) });
  expect(JSON.stringify(kept)).not.toContain('284617');
  expect(await isSecret('284617', kept)).toBe(true);
  expect(await isSecret('284618', kept)).toBe(false);
});

test('the hash is that of PBKDF2 with HMAC-SHA-256', async () => {
  // The second vector of RFC 7914, section 11, cut to 32 bytes: "Password", salt "NaCl", 80000 rounds.
  const hash = Buffer.from('4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56', 'hex');
  const kept = { salt: btoa('NaCl'), hash: hash.toString('base64'), iterations: 80_000 };
  expect(await isSecret('Password', kept)).toBe(true);
});
