import { expect, test } from 'vitest';
import { visibleText } from '../../../../src/core/report/visible-text.ts';

test.each([
  ['a plain text stays', 'a <b>\n\tlighthouse', 'a <b>\n\tlighthouse'],
  ['a turned direction is written out', 'a\u202egnp.exe', 'a⟨U+202E⟩gnp.exe'],
  ['an isolate is written out', '\u2066a\u2069', '⟨U+2066⟩a⟨U+2069⟩'],
  ['what has no width is written out', 'a\u200bb\ufeff', 'a⟨U+200B⟩b⟨U+FEFF⟩'],
  ['controls are written out', '\u0000\u001b[31m\u0085', '⟨U+0000⟩⟨U+001B⟩[31m⟨U+0085⟩'],
  ['tags outside the basic plane are written out', '\u{e0041}', '⟨U+E0041⟩'],
  ['lines of Windows are lines', 'a\r\nb', 'a\nb'],
  ['a lone return is written out', 'a\rb', 'a⟨U+000D⟩b'],
  ['joiners of Persian and of emoji stay', 'می\u200cخواهم 👩\u200d🚀', 'می\u200cخواهم 👩\u200d🚀'],
])('%s', (_, text, shown) => {
  expect(visibleText(text)).toBe(shown);
});
