import type { Cover } from '../../core/veil/cover.ts';
import './cover-glyph.css';

type Glyph = 'closed-eye' | 'question' | 'open-eye';

const glyphOfCover: Readonly<Record<Cover, Glyph>> = {
  waiting: 'question',
  shown: 'open-eye',
  veiled: 'closed-eye',
  hidden: 'closed-eye',
  unjudged: 'question',
  'left-alone': 'open-eye',
  'shown-by-person': 'open-eye',
  'covered-by-person': 'closed-eye',
};

const pathOfGlyph: Readonly<Record<Glyph, string>> = {
  'closed-eye': 'M3 8.5 C6 14 14 14 17 8.5 M5 11.5 L3.2 14 M10 12.8 V16 M15 11.5 L16.8 14',
  question: 'M7 7.5 C7 3.5 13 3.5 13 7.5 C13 10 10 10 10 12.5 M10 16 V16.1',
  'open-eye': 'M2.5 10 C6 4 14 4 17.5 10 C14 16 6 16 2.5 10 Z M9 10 a1 1 0 1 0 2 0 a1 1 0 1 0 -2 0',
};

/** A small drawing of how a picture looks at the moment. The words beside it say the same. */
export function CoverGlyph(props: { readonly cover: Cover }) {
  const glyph = glyphOfCover[props.cover];
  return (
    <svg class="cover-glyph" data-glyph={glyph} viewBox="0 0 20 20" aria-hidden="true">
      <path d={pathOfGlyph[glyph]} />
    </svg>
  );
}
