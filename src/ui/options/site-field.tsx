import { useElementId } from '../components/use-element-id.ts';
import '../components/text-field.css';

/** A labelled field, named `site` in its form, for a website's name or address: `siteOfTyped` reads it. */
export function SiteField(props: { readonly label: string }) {
  const id = useElementId();
  return (
    <div class="options-field">
      <label for={id}>{props.label}</label>
      <input
        class="text-field"
        id={id}
        name="site"
        type="text"
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
      />
    </div>
  );
}
