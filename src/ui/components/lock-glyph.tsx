import './lock-glyph.css';

const lockedBow = 'M6.5 9 V6.5 a3.5 3.5 0 0 1 7 0 V9';

const bows = {
  locked: lockedBow,
  slowed: lockedBow,
  unlocked: 'M6.5 9 V6.5 a3.5 3.5 0 0 1 6.8 -1',
};

/** A small padlock; it says nothing to a screen reader. */
export function LockGlyph(props: { readonly kind: keyof typeof bows }) {
  return (
    <svg class="lock-glyph" viewBox="0 0 20 20" aria-hidden="true">
      <path d={`M4.5 9 H15.5 V17 H4.5 Z ${bows[props.kind]}`} />
    </svg>
  );
}
