// The app of the demo, run in the page: asks for four pictures a press and adds each in the way the answer names.
import type { Generated } from '../demo-pages.ts';

/** Time between two pictures of one press: about what a fast generator takes. */
const pictureMs = 400;

const form = element('form', HTMLFormElement);
const button = element('generate', HTMLButtonElement);
const progress = element('progress', HTMLProgressElement);
const promptField = element('prompt', HTMLTextAreaElement);
const gallery = element('gallery', HTMLElement);
const latest = element('latest', HTMLImageElement);
const caption = element('latest-caption', HTMLElement);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void generate();
});

for (const example of document.querySelectorAll<HTMLButtonElement>('[data-prompt]')) {
  example.addEventListener('click', () => {
    promptField.value = example.dataset.prompt ?? '';
  });
}

// The hub gives the frame the height of its content, as hubs do, so that there is one scroll bar.
new ResizeObserver(() => {
  const heightPx = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ kind: 'height', heightPx }, '*');
}).observe(document.documentElement);

async function generate(): Promise<void> {
  button.disabled = true;
  progress.value = 0;
  const answer = await fetch('/generate', { method: 'POST', body: promptField.value });
  const results = (await answer.json()) as readonly Generated[]; // from our own server, see demo-pages.ts
  for (const result of results) {
    show(await addressOf(result), result.prompt);
    progress.value += 1;
    await new Promise((resolve) => setTimeout(resolve, pictureMs));
  }
  button.disabled = false;
}

async function addressOf({ url, delivery }: Generated): Promise<string> {
  if (delivery === 'address') return url;
  const blob = await (await fetch(url)).blob();
  return delivery === 'blob' ? URL.createObjectURL(blob) : dataAddress(blob);
}

async function dataAddress(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:${blob.type};base64,${btoa(text)}`;
}

function show(src: string, words: string): void {
  const picture = new Image();
  picture.alt = `new: ${words}`;
  picture.src = src;
  const line = document.createElement('figcaption');
  line.textContent = words;
  const figure = document.createElement('figure');
  figure.append(picture, line);
  gallery.prepend(figure);
  latest.src = src;
  caption.textContent = `Latest result: ${words}`;
}

/** @throws when the page has no such element: then page and script do not belong together. */
function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`no ${kind.name} '${id}'`);
  return found;
}
