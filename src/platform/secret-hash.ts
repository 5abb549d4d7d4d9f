import type { KeptSecret } from '../core/family/lock-record.ts';

/** What OWASP's Password Storage Cheat Sheet (2023) asks of PBKDF2 with SHA-256. */
export const hashIterations = 600_000;

const saltBytes = 16;
const hashBits = 256;

/** Hashes a secret with a new random salt: PBKDF2 with HMAC-SHA-256. Takes a good part of a second. */
export async function keepSecret(secret: string): Promise<KeptSecret> {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(saltBytes)));
  return { salt, iterations: hashIterations, hash: await hashOf(secret, salt, hashIterations) };
}

/** Whether `secret` is the one that was kept. Takes as long as keeping it. */
export async function isSecret(secret: string, { salt, hash, iterations }: KeptSecret): Promise<boolean> {
  return (await hashOf(secret, salt, iterations)) === hash;
}

async function hashOf(secret: string, salt: string, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations };
  return toBase64(new Uint8Array(await crypto.subtle.deriveBits(how, key, hashBits)));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
