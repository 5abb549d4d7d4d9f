import { isShownUnchecked, type PageItem } from '../../core/report/page-item.ts';
import type { Reason } from '../../core/verdict/reason.ts';
import type { MessageKey } from '../../platform/i18n.ts';

/** The sentence that says why a picture is covered or shown; what a person chose comes first. */
export function itemReasonKey(item: Pick<PageItem, 'state' | 'reasons'>): MessageKey | undefined {
  if (item.state === 'shown-by-person') return 'itemReason_shown_by_person';
  if (item.state === 'covered-by-person') return 'veilReason_person';
  if (isShownUnchecked(item)) return 'itemReason_unchecked';
  const [strongest] = item.reasons;
  return strongest && reasonKey(strongest);
}

function reasonKey(reason: Reason): MessageKey {
  switch (reason.kind) {
    case 'category-reached':
      return `veilReason_${reason.category}`;
    case 'failure':
      return `unjudgedReason_${underscored(reason.failure.kind)}`;
    case 'covered-by-person':
      return 'veilReason_person';
    case 'site-rule':
    case 'host-list':
    case 'adult-label':
    case 'unsafe-prompt':
    case 'ai-made':
      return `veilReason_${underscored(reason.kind)}`;
    case 'corrected':
      return `saidReason_${reason.match}_${underscored(reason.claim)}`;
    default:
      return `itemReason_${underscored(reason.kind)}`;
  }
}

type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text;

/** Message keys allow no hyphen. */
function underscored<Text extends string>(words: Text): Underscored<Text> {
  return words.replaceAll('-', '_') as Underscored<Text>; // the type above says what replaceAll does
}
