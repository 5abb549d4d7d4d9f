import type { ImageId } from '../../core/image/image-id.ts';
import type { SettingsChange } from '../../core/settings/change-settings.ts';
import { maxAllowedImages } from '../../core/settings/schema.ts';
import { text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Notice } from '../components/notice.tsx';
import { writeCount } from '../components/write-number.ts';

/** How many pictures are always shown; none of them can be shown here, since only their fingerprints are kept. */
export function AllowedImages(props: {
  readonly images: readonly ImageId[];
  readonly onChange: (change: SettingsChange) => void;
}) {
  const { images, onChange } = props;
  const forgetAll = () =>
    onChange({ kind: 'several', changes: images.map((imageId) => ({ kind: 'forget-image', imageId })) });
  return (
    <>
      <h3>{text('allowedTitle')}</h3>
      <p>{text('allowedCount', writeCount(images.length))}</p>
      {images.length >= maxAllowedImages && (
        <Notice tone="advice" words={text('allowedFull', writeCount(maxAllowedImages))} />
      )}
      <ActionButton words={text('allowedForget')} rank="other" onPress={forgetAll} />
    </>
  );
}
