import { useEffect, useState } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';

/** A small picture, blurred until it is pressed: a test set is full of what nobody wants to see all day. */
export function LabThumbnail(props: {
  readonly name: string;
  readonly open: (name: string) => Promise<Blob>;
}) {
  const { name, open } = props;
  const [url, setUrl] = useState<string | undefined>();
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    let made: string | undefined;
    let isGone = false;
    open(name).then(
      (blob) => {
        if (isGone) return;
        made = URL.createObjectURL(blob);
        setUrl(made);
      },
      () => undefined, // its row says that it could not be judged
    );
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [name, open]);
  return (
    <button
      type="button"
      class="lab-thumbnail"
      aria-pressed={isShown}
      aria-label={text('labThumbnail', name)}
      onClick={() => setIsShown(!isShown)}
    >
      {url && <img src={url} alt="" loading="lazy" />}
    </button>
  );
}
