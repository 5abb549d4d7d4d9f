import './notice.css';

/** Something that the reader should know. A failure is read out at once, advice when there is time. */
export function Notice(props: { readonly tone: 'failure' | 'advice'; readonly words: string }) {
  return (
    <p class="notice" data-tone={props.tone} role={props.tone === 'failure' ? 'alert' : 'status'}>
      {props.words}
    </p>
  );
}
